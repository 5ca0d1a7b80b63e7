// The QML modules of the screens are static: whoever loads a screen calls this once, so that the linker keeps
// them.
#pragma once

namespace kiosk::app {

void keepModules();

} // namespace kiosk::app
