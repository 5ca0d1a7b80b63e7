// The code on a slip: 10 random symbols and a check symbol (docs/portal-api.yaml, Registration.receiptCode).
#pragma once

#include "kiosk/flow/field.h"

#include <cstdint>

namespace kiosk::flow::receiptcode {

// Upper case in groups of 4, 3 and 4 when it has the code's length; else without blanks and dashes only.
QString normalised(const QString& text);
std::optional<Fault> faultOf(const QString& normalised);
// The code of 50 random bits, the lowest of `bits`; normalised.
QString ofBits(std::uint64_t bits);

} // namespace kiosk::flow::receiptcode
