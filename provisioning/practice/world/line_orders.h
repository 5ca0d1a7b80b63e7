// What the dock's dials mean to the practice portal.
#pragma once

#include "provisioning/practice/dock/line_dials.h"

namespace provisioning::practice {
class PracticePortal;
}

namespace provisioning::practice::world {

// Blocking; not on the GUI thread. False when the line could not be put up again.
bool carryOut(const dock::LineWish& wish, PracticePortal& portal);

} // namespace provisioning::practice::world
