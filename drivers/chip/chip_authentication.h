// Chip authentication version 1 over elliptic curves (ICAO 9303-11, 6.2): the chip shows that it holds the
// key of DG14 by going on with session keys only that key leads to.
#pragma once

#include "drivers/chip/channel.h"
#include "drivers/chip/security_infos.h"
#include "kiosk/crypto/curve.h"

#include <functional>

namespace drivers::chip {

enum class ChipAuthenticationOutcome {
    KeysChanged, // the next answer shows whether the chip has them, too
    NoKey,       // DG14 names none, or none of a kind we can compute with
    Refused,     // by the card; the old session goes on, unless the channel says otherwise
};

// The channel must have a session. Errors: the channel's.
Result<ChipAuthenticationOutcome>
authenticateChip(Channel& channel, const SecurityInfos& infos,
                 const std::function<Octets(const kiosk::crypto::Curve&)>& scalars = {});

} // namespace drivers::chip
