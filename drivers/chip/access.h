// What every way of opening a card ends with.
#pragma once

#include "drivers/chip/octets.h"

namespace drivers::chip {

enum class AccessOutcome {
    Opened,     // the channel has a session
    NotOffered, // the card does not do it, or not with this password; no key was tried
    KeyWrong,   // the card refused the key
    LastTry,    // refused, and the card will take one more wrong key at most: nobody should try again
    KeyBlocked, // the card takes no more tries
};

// After a refusal: what the status says of further tries (63Cx: x are left).
AccessOutcome refusalOf(std::uint16_t status);

} // namespace drivers::chip
