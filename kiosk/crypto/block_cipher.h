// AES and two-key triple DES in the modes card protocols use (ICAO 9303-11). Pure functions.
//
// AES takes keys of 16, 24 or 32 bytes, triple DES of 16 (parity bits are ignored). Data is whole blocks:
// padding is the protocol's. Nothing comes back when a length does not fit.
#pragma once

#include "kiosk/base/octets.h"

#include <optional>

namespace kiosk::crypto {

enum class BlockCipher { TripleDes, Aes };

// Bytes of a block, which is also the length of an initialisation vector.
std::size_t blockSize(BlockCipher cipher);

std::optional<base::Octets> encryptCbc(BlockCipher cipher, base::OctetView key, base::OctetView iv,
                                       base::OctetView data);
std::optional<base::Octets> decryptCbc(BlockCipher cipher, base::OctetView key, base::OctetView iv,
                                       base::OctetView data);
// One block by itself (ECB).
std::optional<base::Octets> encryptBlock(BlockCipher cipher, base::OctetView key, base::OctetView block);

} // namespace kiosk::crypto
