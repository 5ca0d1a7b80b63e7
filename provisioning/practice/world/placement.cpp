#include "provisioning/practice/world/placement.h"

#include <algorithm>

namespace provisioning::practice::world {

namespace {

constexpr int frame = 6; // what a window manager may put around a window
constexpr int gap = 2 * frame;
constexpr int narrowestDock = 420;
constexpr int widestDock = 1320;
// A wide panel leaves the dock a third of the desk.
constexpr double widestShare = 2.0 / 3.0;

} // namespace

Placement placeWindows(const QRect& desk, const QSize& panel, int titleBar)
{
    const auto area = desk.adjusted(frame, titleBar, -frame, -frame);
    const auto roomWidth = std::max(
        1, std::min(area.width() - gap - narrowestDock, static_cast<int>(area.width() * widestShare)));
    const auto kioskSize = panel.scaled(roomWidth, std::max(1, area.height()), Qt::KeepAspectRatio);
    const auto dockWidth = std::clamp(area.width() - gap - kioskSize.width(), narrowestDock, widestDock);
    const auto left = area.left() + std::max(0, (area.width() - kioskSize.width() - gap - dockWidth) / 2);

    Placement placement;
    placement.kiosk = QRect(QPoint(left, area.top()), kioskSize);
    placement.dock = QRect(left + kioskSize.width() + gap, area.top(), dockWidth, std::max(1, area.height()));
    placement.scale = static_cast<double>(kioskSize.height()) / panel.height();
    return placement;
}

} // namespace provisioning::practice::world
