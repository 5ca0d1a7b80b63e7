// The body of a screen process, for supervise().
#pragma once

#include "kiosk/app/relay.h"
#include "kiosk/app/screen_options.h"
#include "kiosk/base/clock.h"

#include <functional>

namespace kiosk::app {

class ScreenApp;

// What practice and tests do with a screen of their own making; motcua-kiosk has none.
struct ScreenHooks {
    // The screen is made and has not begun. GUI thread.
    std::function<void(ScreenApp&)> made;
    // Instead of the system's; outlives the screen.
    const base::Clock* clock = nullptr;
};

// Makes the application, plays the role and speaks the protocol over the channel until told to leave.
// `program` is argv[0]; no other argument reaches Qt, which would take plug-ins and debuggers from there.
// The exit code: 0 left as told, 1 the screens are broken.
int runScreen(char* program, const ScreenOptions& options, Role role, int channel,
              const ScreenHooks& hooks = {});

} // namespace kiosk::app
