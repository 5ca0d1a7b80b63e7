// The words of the slip, in the language in force: what a journey has reached, and what to do next.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/receipt/slip.h"
#include "kiosk/ui/premises.h"

namespace kiosk::ui {

// Of a registration or recovery that is complete, or of a registration put off until later. `again`: one like
// it is on paper already, or may be.
receipt::Slip slipWords(const flow::Journey& journey, const Premises& premises, bool again);

} // namespace kiosk::ui
