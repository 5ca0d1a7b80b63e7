// Writes a picture of every screen, format, language and comfort: screenshots DIR [NAME-PART]
#include "tests/qml/glass.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

namespace {

// How many were written; -1: one could not be.
int takeAll(const QDir& folder, const QString& part, const scenes::Format& format, const QString& language,
            const scenes::Comfort& comfort)
{
    int pictures = 0;
    std::unique_ptr<scenes::Glass> glass;
    for (const auto& scene : scenes::all()) {
        const QString name = QStringList{format.name, language, comfort.name, scene.name}.join(u'-');
        if (!name.contains(part))
            continue;
        if (!glass)
            glass = std::make_unique<scenes::Glass>(format, language, comfort);
        glass->show(scene);
        if (!glass->grab().save(folder.filePath(name + QStringLiteral(".png"))))
            return -1;
        ++pictures;
    }
    if (glass) {
        for (const QString& warning : glass->warnings())
            std::fprintf(stderr, "%s\n", qPrintable(warning));
    }
    return pictures;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: screenshots DIR [NAME-PART]\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;
    int pictures = 0;
    for (const auto& format : scenes::formats()) {
        for (const QString& language : {QStringLiteral("vi"), QStringLiteral("en")}) {
            for (const auto& comfort : scenes::comforts()) {
                const int taken = takeAll(folder, arguments.value(2), format, language, comfort);
                if (taken < 0)
                    return 1;
                pictures += taken;
            }
        }
    }
    std::printf("%d pictures in %s\n", pictures, qPrintable(folder.path()));
    return 0;
}
