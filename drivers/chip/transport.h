// The way bytes go to one card and come back. PC/SC is one; tests have others.
//
// Used from one thread; transmit() blocks until the card has answered or its time limit is over.
#pragma once

#include "drivers/chip/octets.h"

namespace drivers::chip {

class Transport {
public:
    virtual ~Transport() = default;

    // The answer with its status word, at least two bytes. Errors: CardRemoved, CardMute, CardTimeout,
    // ReaderFailed. Commands with extended length fields may fail with ReaderFailed where the reader cannot;
    // after reset() the card is there again.
    virtual Result<Octets> transmit(OctetView command) = 0;

    // The card as if it had just been laid down: no application selected, no session.
    virtual Result<void> reset() = 0;

    // Bytes an extended command or answer may have; 0: only short ones, as far as the reader says.
    [[nodiscard]] virtual std::size_t extendedLimit() const = 0;
};

} // namespace drivers::chip
