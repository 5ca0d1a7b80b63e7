// `motcua-practice screen`, the kiosk's screen in a practice window: for this program's own use.
#pragma once

#include <QRect>
#include <QString>
#include <QStringList>

#include <optional>

namespace provisioning::practice::world {

struct ScreenCommand {
    QString folder; // the practice world's, opened
    QRect window;
    double scale = 1; // of the window against the profile's panel
    bool operator==(const ScreenCommand&) const = default;
};

// The command line that says so, and back: "screen --state DIR --window X,Y,WIDTH,HEIGHT --scale S".
QStringList screenArguments(const ScreenCommand& command);
std::optional<QRect> parseWindow(const QString& text);

// Runs the supervisor until the window is closed or a signal ends it. To be called before any thread and any
// Qt application object exists: screens are forked from here.
int runScreen(char* program, const ScreenCommand& command);

} // namespace provisioning::practice::world
