// The files of the eMRTD application (ICAO 9303-10, 4.7) as they lie on the card: pure readers of foreign
// bytes.
#pragma once

#include "drivers/chip/mrz.h"
#include "drivers/chip/octets.h"

namespace drivers::chip {

// 61 { 5F1F MRZ }. Nothing when it is not that, or the MRZ is none of size TD1.
std::optional<Mrz> parseDg1(OctetView bytes, QDate today);

} // namespace drivers::chip
