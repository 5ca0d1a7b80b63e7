// Which fonts of the machine a screen process looks at.
#pragma once

namespace kiosk::app {

// The screens' fonts are embedded; what else is installed matters only for a letter they do not have, and one
// family answers for that. Without this Qt reads some fifty rule files, has the list of every font of the
// machine, and searches it anew for each size of letters: a sixth of the time to the first frame.
//
// Before the application object; GUI thread. Where it fails, the machine's own settings are in force.
void narrowFonts();

} // namespace kiosk::app
