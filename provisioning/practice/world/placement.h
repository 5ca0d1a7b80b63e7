// Where the two windows stand: the kiosk as tall or as wide as the desk lets it, the dock beside it. Pure.
#pragma once

#include <QRect>
#include <QSize>

namespace provisioning::practice::world {

// The panels a kiosk is built with.
inline constexpr QSize portraitPanel{1080, 1920};
inline constexpr QSize landscapePanel{1920, 1080};

struct Placement {
    QRect kiosk; // the panel's proportions
    QRect dock;
    // Of the window against the panel, for its millimetres.
    double scale = 1;
};

// Both in `desk`, which is free of bars, side by side and not overlapping. A title bar of `titleBar` pixels
// is kept free above each. A desk too small for both gets the smallest dock and whatever is left for the
// kiosk.
Placement placeWindows(const QRect& desk, const QSize& panel, int titleBar);

} // namespace provisioning::practice::world
