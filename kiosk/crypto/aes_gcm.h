// Authenticated encryption: AES-GCM with a nonce of 12 bytes and a whole tag of 16 (NIST SP 800-38D). Pure
// functions.
//
// Keys are 16 or 32 bytes. One pair of key and nonce encrypts one message, ever: that is the caller's to see
// to.
#pragma once

#include "kiosk/base/octets.h"

#include <optional>

namespace kiosk::crypto {

constexpr std::size_t gcmNonceSize = 12;
constexpr std::size_t gcmTagSize = 16;

// The ciphertext with its tag behind it. Nothing when a length does not fit.
std::optional<base::Octets> sealGcm(base::OctetView key, base::OctetView nonce, base::OctetView aad,
                                    base::OctetView plaintext);
// The plaintext, and not a byte of it unless the tag is right.
std::optional<base::Octets> openGcm(base::OctetView key, base::OctetView nonce, base::OctetView aad,
                                    base::OctetView sealed);

} // namespace kiosk::crypto
