// A moment as the contract writes it (RFC 3339): UTC, whole seconds.
#pragma once

#include <QDateTime>

namespace kiosk::portal {

inline QString contractTime(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace kiosk::portal
