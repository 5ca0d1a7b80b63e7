// The effects of a turn: read off the journey before and after.
//
// Internal to kiosk/flow.
#pragma once

#include "kiosk/flow/turn.h"

namespace kiosk::flow {

std::vector<Effect> effectsOf(const Journey& before, const Turn& turn);

} // namespace kiosk::flow
