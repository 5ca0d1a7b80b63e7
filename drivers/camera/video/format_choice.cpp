#include "drivers/camera/video/format_choice.h"

#include <algorithm>
#include <cmath>

namespace drivers::camera {

namespace {

double distanceFrom(const QCameraFormat& format)
{
    constexpr double wanted = 1280.0 * 720.0;
    const double pixels = double(format.resolution().width()) * format.resolution().height();
    // Twice and half as many are equally far; a slow picture is worse than any size.
    const double size = std::fabs(std::log2(std::max(1.0, pixels) / wanted));
    return size + (format.maxFrameRate() < 24 ? 8 : 0);
}

} // namespace

QCameraFormat bestOf(const QList<QCameraFormat>& formats)
{
    const auto best = std::min_element(formats.begin(), formats.end(), [](const auto& a, const auto& b) {
        return distanceFrom(a) < distanceFrom(b);
    });
    return best == formats.end() ? QCameraFormat() : *best;
}

} // namespace drivers::camera
