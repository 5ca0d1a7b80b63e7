// DG2: the face, in a biometric template (ICAO 9303-10, 4.7.2; ISO/IEC 19794-5).
#pragma once

#include "drivers/api/chip_document.h"
#include "drivers/chip/octets.h"

#include <optional>

namespace drivers::chip {

// The first image. Nothing when there is none, as on the cards of small children. Its format is told by its
// first bytes; what surrounds it may be wrong in detail.
std::optional<api::ChipPhoto> parseDg2(OctetView bytes);

} // namespace drivers::chip
