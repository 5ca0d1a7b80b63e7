// Where an arrow leads on the keyboard, for whoever works the kiosk by keys or a switch alone.
#pragma once

#include "kiosk/ui/keyboard/touch/keyboard_model.h"

namespace kiosk::ui::keyboard {

// The key an arrow leads to: the nearest in that direction that can be pressed; -1 at the edge.
int keyBeside(const KeyboardModel& keyboard, int from, Qt::Key arrow);

// Where the keys are entered: the first one that can be pressed; -1 without keys.
int firstKey(const KeyboardModel& keyboard);

} // namespace kiosk::ui::keyboard
