// The ciphers of PACE, chip authentication and secure messaging (ICAO 9303-11, 9.7 and 9.8). Pure.
#pragma once

#include "drivers/sim/card/octets.h"

namespace drivers::sim::card {

// The number is the last arc of the protocol's object identifier (9303-11, 9.2.1).
enum class CipherSuite { TripleDes = 1, Aes128 = 2, Aes192 = 3, Aes256 = 4 };

enum class KeyUse { Encryption = 1, Mac = 2, Password = 3 };

qsizetype blockSize(CipherSuite suite);

// 9303-11, 9.7.1: the key for a use from a shared secret. Triple DES keys come with odd parity.
QByteArray deriveKey(CipherSuite suite, const QByteArray& secret, KeyUse use);

// ISO/IEC 9797-1 method 2: 80, then zeros to a whole block; always at least the 80.
QByteArray padded(const QByteArray& bytes, qsizetype block);
// Nothing is left when there is no such padding.
QByteArray unpadded(const QByteArray& bytes);

// CBC over whole blocks; an empty iv is all zeros. Empty when a length does not fit.
QByteArray encrypt(CipherSuite suite, const QByteArray& key, const QByteArray& iv, const QByteArray& data);
QByteArray decrypt(CipherSuite suite, const QByteArray& key, const QByteArray& iv, const QByteArray& data);

// Eight bytes over a message of whole blocks for triple DES (retail MAC), of any length for AES (CMAC).
QByteArray mac(CipherSuite suite, const QByteArray& key, const QByteArray& message);

// The same over a message that is not padded yet.
QByteArray macOfPadded(CipherSuite suite, const QByteArray& key, const QByteArray& message);

} // namespace drivers::sim::card
