// Active authentication (ICAO 9303-11, 6.1), the card's end of it. Pure apart from random source and key.
#pragma once

#include "drivers/sim/card/octets.h"
#include "kiosk/crypto/digest.h"

namespace drivers::sim::card {

enum class ActiveKeyKind { Rsa, Ecdsa };

// A key whose private part stays with whoever made it.
struct ActiveKey {
    ActiveKeyKind kind = ActiveKeyKind::Rsa;
    kiosk::crypto::Digest digest = kiosk::crypto::Digest::Sha256;
    bool shortTrailer = false; // RSA with SHA-1: BC instead of 33CC
    qsizetype modulusSize = 0; // RSA, bytes
    // RSA: the private operation on a block as long as the modulus. ECDSA: r | s over a message.
    std::function<QByteArray(const QByteArray&)> operate;
};

// RSA: a signature with partial recovery after ISO/IEC 9796-2, scheme 1. ECDSA: r | s.
QByteArray answerActiveAuthentication(const ActiveKey& key, const QByteArray& challenge,
                                      const RandomSource& random);

// ISO/IEC 9796-2's message representative: 6A | M1 | hash(M1 | challenge) | trailer.
QByteArray messageRepresentative(const ActiveKey& key, const QByteArray& challenge,
                                 const RandomSource& random);

} // namespace drivers::sim::card
