// Basic access control (ICAO 9303-11, 4.3), the card's end of it. Pure apart from the random source.
#pragma once

#include "drivers/sim/card/secure_messaging.h"

namespace drivers::sim::card {

struct BasicAccess {
    QByteArray answer; // 40 bytes
    SecureMessaging session;
};

constexpr qsizetype challengeSize = 8;

// Nothing when the reader's 40 bytes were not made with the keys of this machine-readable zone and this
// challenge.
std::optional<BasicAccess> answerBasicAccess(const QByteArray& mrzInformation, const QByteArray& challenge,
                                             const QByteArray& request, const RandomSource& random);

} // namespace drivers::sim::card
