// What signs with the person's token, by the kiosk's profile.
#pragma once

#include "kiosk/app/screen_options.h"
#include "kiosk/session/token_devices.h"
#include "provisioning/profile/profile.h"

namespace kiosk::app {

// Nothing is opened or loaded yet. None where the profile offers no method by token.
session::TokenDevices tokenDevicesOf(const provisioning::profile::Profile& profile,
                                     const ScreenOptions& options);

} // namespace kiosk::app
