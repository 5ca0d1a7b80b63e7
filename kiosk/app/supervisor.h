// Forks the screen processes and does what the relay says. Plain POSIX: no Qt object, no thread, and no
// personal data ever in it, so a fork of it is a clean start.
//
// Forked, not executed anew: the loaded program is shared and a standby costs no linking. The price is that
// all screens of one run share one address layout and one stack-guard value; a restart of the service makes
// new ones.
#pragma once

#include "kiosk/app/relay.h"

#include <functional>

namespace kiosk::app {

// The body of a screen process: runs until it is told to leave, over `channel`, a connected stream socket
// (ScreenChannel speaks it). The process ends with the returned code, without running static destructors.
using ScreenFunction = std::function<int(Role role, int channel)>;

// Blocks until SIGTERM, SIGINT or SIGHUP, or until a screen says Closed; then ends all children and returns
// 0. Returns 1 when the system refuses what it needs. The calling process must have one thread and no child
// of its own. Children get SIGKILL when this process dies.
int supervise(const ScreenFunction& screen, const RelayLimits& limits = {});

} // namespace kiosk::app
