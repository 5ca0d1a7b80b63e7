// What a program that will hold a citizen's data does before anything else: before a thread, a Qt object, a
// file.
#pragma once

#include "kiosk/base/result.h"

#include <string_view>

namespace kiosk::app {

// No core dumps; no debugger, and /proc/<pid>/mem closed to others of the same user (PR_SET_DUMPABLE); no
// new privileges; files for the owner only; the environment cut down to keptVariable(), and a session bus
// used only where one runs. All of it is inherited by the screens forked later.
//
// MemoryNotLocked: secrets could be swapped out; nobody may be served then.
base::Result<void> harden();

// Whether a variable of the environment stays. Only what tells where the screen is and in which language and
// time zone the machine lives: everything that can load code, move files or open logs (LD_*, QT_PLUGIN_PATH,
// QML_IMPORT_PATH, QT_LOGGING_RULES, OPENSSL_CONF ...) goes, and so does what nobody has thought of.
bool keptVariable(std::string_view name);

} // namespace kiosk::app
