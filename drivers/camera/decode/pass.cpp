#include "drivers/camera/decode/pass.h"

#include <array>

namespace drivers::camera {

namespace {

constexpr std::array table{
    Pass{},
    Pass{.scale = Scale::Double, .smooth = 2, .sharpen = 8, .amount = 4},
    Pass{.scale = Scale::Double, .sharpen = 4, .amount = 8},
    Pass{.smooth = 1, .sharpen = 8, .amount = 4, .threshold = Threshold::Global},
    Pass{.scale = Scale::Double, .smooth = 1, .sharpen = 4, .amount = 8, .threshold = Threshold::Global},
    Pass{.scale = Scale::Half, .smooth = 1, .sharpen = 4, .amount = 4},
    Pass{.scale = Scale::Double, .smooth = 1, .even = 24},
    Pass{.scale = Scale::Half, .threshold = Threshold::Global},
    Pass{.scale = Scale::Half, .smooth = 1, .sharpen = 4, .amount = 8},
    Pass{.smooth = 1, .sharpen = 4, .amount = 8, .threshold = Threshold::Global},
    Pass{.scale = Scale::Double, .smooth = 1},
    Pass{.scale = Scale::Double, .sharpen = 4, .amount = 8, .threshold = Threshold::Global},
    Pass{.scale = Scale::Double, .sharpen = 2, .amount = 3},
    Pass{.scale = Scale::Double, .smooth = 1, .sharpen = 8, .amount = 8, .threshold = Threshold::Global},
    Pass{.scale = Scale::Double, .even = 24, .sharpen = 4, .amount = 3},
    Pass{.smooth = 1, .sharpen = 4, .amount = 4},
    Pass{.threshold = Threshold::Global},
};

} // namespace

std::span<const Pass> passes()
{
    return table;
}

std::optional<QByteArray> lookThrough(const GreyView& view, const Pass& pass)
{
    if (view.width < 2 || view.height < 2)
        return std::nullopt;
    GreyPicture made;
    GreyView seen = view;
    const auto take = [&](GreyPicture&& picture) {
        made = std::move(picture);
        seen = made.view();
    };
    if (pass.scale == Scale::Double)
        take(doubled(seen));
    else if (pass.scale == Scale::Half)
        take(halved(seen));
    if (pass.smooth > 0)
        take(averaged(seen, pass.smooth));
    if (pass.even > 0)
        take(evened(seen, pass.even));
    if (pass.sharpen > 0)
        take(sharpened(seen, pass.sharpen, pass.amount));
    return lookForCode(seen, {pass.threshold, true});
}

double weightOf(const Pass& pass)
{
    const double scale = pass.scale == Scale::Double ? 4 : pass.scale == Scale::Half ? 0.25 : 1;
    return scale * (1 + 0.4 * (pass.smooth > 0) + 1.2 * (pass.even > 0) + 0.5 * (pass.sharpen > 0));
}

} // namespace drivers::camera
