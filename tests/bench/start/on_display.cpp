#include "tests/bench/start/on_display.h"

#include "tests/bench/start/display.h"

#include <QCoreApplication>

#include <cstdio>

namespace bench {

int runOnDisplay(const QStringList& arguments)
{
    const Display display(1080, 1920);
    if (!display.isOpen()) {
        std::fputs("Xvfb did not start\n", stderr);
        return 3;
    }
    qputenv("DISPLAY", display.name());
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("QT_QUICK_BACKEND", "software");
    QProcess inside;
    inside.setProcessChannelMode(QProcess::ForwardedChannels);
    inside.start(QCoreApplication::applicationFilePath(),
                 arguments + QStringList{QString::fromLatin1(insideArgument)});
    inside.waitForFinished(-1);
    return inside.exitStatus() == QProcess::NormalExit ? inside.exitCode() : 1;
}

} // namespace bench
