#include "drivers/camera/decode/still_reader.h"

#include "drivers/camera/decode/code_place.h"
#include "drivers/camera/decode/pass.h"

#include <algorithm>

namespace drivers::camera {

namespace {

// Photographs are larger than any code needs; below this a picture is looked at as it is.
constexpr int largeEdge = 1400;
constexpr std::int64_t mostPixelsDoubled = 4'000'000;

std::optional<QByteArray> readThrough(const GreyView& view, const Pass& pass)
{
    const auto pixels = std::int64_t{view.width} * view.height;
    if (pass.scale == Scale::Double && pixels > mostPixelsDoubled)
        return std::nullopt;
    return lookThrough(view, pass);
}

std::optional<QByteArray> readEveryWay(const std::vector<GreyView>& views)
{
    for (const auto& pass : passes()) {
        for (const auto& view : views) {
            if (auto bytes = readThrough(view, pass))
                return bytes;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> readStill(const GreyView& view)
{
    std::vector<GreyPicture> smaller;
    std::vector<GreyView> views{view};
    while (std::min(views.back().width, views.back().height) > largeEdge) {
        smaller.push_back(halved(views.back()));
        views.push_back(smaller.back().view());
    }
    std::reverse(views.begin(), views.end());
    return readEveryWay(views);
}

} // namespace drivers::camera
