// Numbers by which a journey knows its own questions again.
#pragma once

#include <compare>
#include <cstdint>

namespace kiosk::flow {

// Counts the portal calls and the work of devices in a journey; an answer with another ticket than the one
// waited for is dropped.
struct Ticket {
    std::uint32_t value = 0;
    auto operator<=>(const Ticket&) const = default;
};

// Counts the things asked of the portal: every attempt at the same one carries the same Idempotency-Key.
struct Operation {
    std::uint32_t value = 0;
    auto operator<=>(const Operation&) const = default;
};

} // namespace kiosk::flow
