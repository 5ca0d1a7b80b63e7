// Where a screen gets its world from and how it stands on the glass. Plain values, handed in; no environment
// variable and no command line decides any of it.
#pragma once

#include "drivers/api/camera.h"
#include "drivers/api/chip.h"
#include "drivers/api/printer.h"
#include "drivers/api/token.h"
#include "kiosk/app/narration.h"
#include "kiosk/base/error.h"
#include "provisioning/profile/installation.h"

#include <QRect>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace kiosk::app {

struct ScreenOptions {
    provisioning::profile::Installation installation;
    // Found before the screen was made, e.g. MemoryNotLocked: the screen is out of order with it.
    std::optional<base::Error> fault;
    // The banner that cannot be missed, and a window that may be closed by hand.
    bool practice = false;
    // A window there; otherwise the whole screen.
    std::optional<QRect> window;
    // The density of that window, instead of the profile's for the glass.
    std::optional<double> pixelsPerMillimetre;
    bool cursor = false;
    // Instead of the machine's voice.
    MakeVoice makeVoice;
    // The printer of slips where the profile names a queue; empty: that queue of CUPS. Called on a worker,
    // with the first slip.
    std::function<std::unique_ptr<drivers::api::Printer>()> makePrinter;
    // The reader of chip cards and the camera where the profile says that the kiosk has them; empty: the
    // machine's. Called on the GUI thread, when they are first wanted.
    std::function<std::unique_ptr<drivers::api::ChipReader>()> makeReader;
    std::function<std::unique_ptr<drivers::api::Camera>()> makeCamera;
    // The tokens where the profile offers a method by token; empty: the machine's. Called on the GUI thread,
    // when they are first wanted.
    std::function<std::unique_ptr<drivers::api::TokenReader>()> makeTokens;
    QUrl mainScreen{QStringLiteral("qrc:/qt/qml/Kiosk/Screens/Main.qml")};
    // From the first frame to what may cost something: the line's first probe, and then the standby. Nobody's
    // first touch shall meet it; citizens change minutes later.
    std::chrono::milliseconds probeAfter{300};
    std::chrono::milliseconds settledAfter{2'000};
    // For what is owed to the portal when the citizen has left; the supervisor waits a little longer
    // (RelayLimits::leave).
    std::chrono::milliseconds longestFarewell{1'000};
    // An out-of-order screen ends after so long, and its successor reads everything anew.
    std::chrono::milliseconds secondLook{60'000};
};

} // namespace kiosk::app
