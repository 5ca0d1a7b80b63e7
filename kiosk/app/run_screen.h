// The body of a screen process, for supervise().
#pragma once

#include "kiosk/app/relay.h"
#include "kiosk/app/screen_options.h"

namespace kiosk::app {

// Makes the application, plays the role and speaks the protocol over the channel until told to leave.
// `program` is argv[0]; no other argument reaches Qt, which would take plug-ins and debuggers from there.
// The exit code: 0 left as told, 1 the screens are broken.
int runScreen(char* program, const ScreenOptions& options, Role role, int channel);

} // namespace kiosk::app
