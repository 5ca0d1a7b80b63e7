// Identifiers made by the kiosk.
#pragma once

#include "kiosk/base/clock.h"

#include <QString>

#include <compare>
#include <cstdint>

namespace kiosk::base {

// Counts citizens within one screen process, from 1; 0 is "no session".
struct SessionNumber {
    std::uint32_t value = 0;
    auto operator<=>(const SessionNumber&) const = default;
};

// UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then random bits from the system's generator.
// Lower-case text form.
QString uuidV7(const Clock& clock);

} // namespace kiosk::base
