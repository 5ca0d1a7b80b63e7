// Which fields a road asks, in which order, and on what that depends: data, so that a method is a table a
// person can read.
#pragma once

#include "kiosk/flow/field.h"

namespace kiosk::flow {

enum class Need { Must, May };

// What has to be true of the fields before it for a field to be asked.
enum class When { Always, ActivatedBySms, ActivatedByEmail, LivesElsewhere };

struct Asking {
    Field field;
    Need need;
    When when = When::Always;
};

} // namespace kiosk::flow
