// Takes every screen in every view and stores the album: store_pictures DIR
#include "tests/pictures/album.h"

#include <QGuiApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("TZ", "UTC");
    const QGuiApplication app(argc, argv);
    if (argc != 2) {
        std::fputs("usage: store_pictures DIR\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;
    pictures::Album album(folder);
    for (const auto& view : pictures::views()) {
        scenes::Glass glass(view.format, view.language, view.comfort);
        for (const auto& scene : scenes::all()) {
            glass.show(scene);
            album.set(scene.name, view, pictures::shrunk(glass.grab()));
        }
    }
    return album.write() ? 0 : 1;
}
