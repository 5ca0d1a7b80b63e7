// The instant at which certificates are judged.
#pragma once

#include "kiosk/base/clock.h"

#include <QDateTime>

namespace kiosk::crypto {

// The UTC instant of the build (SOURCE_DATE_EPOCH when set, else the day the build was configured).
QDateTime buildTime();

// The latest of the system's clock, the build and `floor` (the last instant somebody trusted proved, e.g. a
// receipt; may be invalid when there is none). A kiosk with a dead battery wakes up years ago; it must not
// refuse the portal for that, and turning its clock back must not revive an old certificate.
QDateTime certificateTime(const base::Clock& clock, const QDateTime& floor = {});

} // namespace kiosk::crypto
