#include "kiosk/crypto/certificate_time.h"

#include <algorithm>

namespace kiosk::crypto {

QDateTime buildTime()
{
    return QDateTime::fromSecsSinceEpoch(MOTCUA_BUILD_EPOCH, Qt::UTC);
}

QDateTime certificateTime(const base::Clock& clock, const QDateTime& floor)
{
    const auto latest = std::max(clock.utcNow(), buildTime());
    return floor.isValid() ? std::max(latest, floor) : latest;
}

} // namespace kiosk::crypto
