// Writes a picture of every screen, format and language: screenshots DIR [NAME-PART]
#include "tests/qml/glass.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

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
    const QString part = arguments.value(2);
    int pictures = 0;
    for (const auto& format : scenes::formats()) {
        for (const QString& language : {QStringLiteral("vi"), QStringLiteral("en")}) {
            scenes::Glass glass(format, language);
            for (const auto& scene : scenes::all()) {
                const QString name = format.name + u'-' + language + u'-' + scene.name;
                if (!name.contains(part))
                    continue;
                glass.show(scene);
                if (!glass.grab().save(folder.filePath(name + QStringLiteral(".png"))))
                    return 1;
                ++pictures;
            }
            for (const QString& warning : glass.warnings())
                std::fprintf(stderr, "%s\n", qPrintable(warning));
        }
    }
    std::printf("%d pictures in %s\n", pictures, qPrintable(folder.path()));
    return 0;
}
