#include "kiosk/app/token_wiring.h"

#include "kiosk/flow/method.h"

#include <algorithm>

namespace kiosk::app {

session::TokenDevices tokenDevicesOf(const provisioning::profile::Profile& profile,
                                     const ScreenOptions& options)
{
    const bool signs = std::ranges::any_of(profile.methods, [](const QString& name) {
        const auto method = flow::methodFromName(name);
        return method && flow::rowOf(*method).afterForm == flow::AfterForm::TokenSignature;
    });
    session::TokenDevices devices;
    if (signs)
        devices.makeReader = options.makeTokens;
    return devices;
}

} // namespace kiosk::app
