// Basic access control (ICAO 9303-11, 4.3): the older way, with what is printed in the MRZ.
#pragma once

#include "drivers/chip/access.h"
#include "drivers/chip/channel.h"
#include "drivers/chip/key_derivation.h"

#include <functional>

namespace drivers::chip {

// Random bytes: tests put in published ones.
using RandomSource = std::function<Octets(std::size_t)>;

// The eMRTD application must be selected and the channel must not have a session. Errors: the channel's, and
// CardUnreadable.
Result<AccessOutcome> openByBac(Channel& channel, const MrzKey& key, const RandomSource& random = {});

} // namespace drivers::chip
