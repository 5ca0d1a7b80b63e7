// DG13 of Vietnamese cards: what no standard describes (see README.md for its layout).
#pragma once

#include "drivers/api/chip_document.h"
#include "drivers/chip/octets.h"

#include <optional>

namespace drivers::chip {

// Every field is taken by its number and its own length; one that is missing, opaque or unknown hurts no
// other. Nothing when there is no list of fields at all.
std::optional<api::Dg13> parseDg13(OctetView bytes);

} // namespace drivers::chip
