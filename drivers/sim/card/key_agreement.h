// What PACE and chip authentication share: private keys, object identifiers, the value of a data object in
// the dynamic authentication data. Pure apart from the random source.
#pragma once

#include "drivers/sim/card/cipher_suite.h"
#include "kiosk/crypto/curve.h"

namespace drivers::sim::card {

// Object identifiers' bytes, as in an OBJECT IDENTIFIER's value (ICAO 9303-11, 9.2).
QByteArray paceIdentifier(CipherSuite suite);               // id-PACE-ECDH-GM-…
QByteArray chipAuthenticationIdentifier(CipherSuite suite); // id-CA-ECDH-…

// 1 to order-1, from as many random bytes as the order has; drawn again while they are too large.
QByteArray drawScalar(const kiosk::crypto::Curve& curve, const RandomSource& random);

// The public key of a scalar, 04 | x | y.
std::optional<QByteArray> publicPoint(const kiosk::crypto::Curve& curve, const QByteArray& scalar);

} // namespace drivers::sim::card
