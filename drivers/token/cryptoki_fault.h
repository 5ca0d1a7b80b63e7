// What a module's failure is for the kiosk.
#pragma once

#include "drivers/token/messages.h"
#include "kiosk/base/error.h"

namespace drivers::token {

// TokenModuleFailed where a module could not be used at all; otherwise one of the other Token* codes. The
// detail names the place and the CK_RV.
kiosk::base::Error errorOf(const Failure& failure);

} // namespace drivers::token
