// Sealing to a public key: HPKE (RFC 9180) in base mode, one message for each encapsulation.
//
// DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-GCM, which is AES-256 for all that is ours; the RFC's own
// P-256 vectors use AES-128. Pure functions, any thread. Nobody but the recipient's private key opens what
// was sealed, the sealer neither: the ephemeral key is wiped.
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/crypto/keys.h"

#include <optional>

namespace kiosk::crypto {

enum class HpkeAead { Aes128Gcm = 1, Aes256Gcm = 2 };

constexpr std::size_t hpkeEncapsulatedSize = 65; // an uncompressed point
constexpr std::size_t hpkeOverhead = 16;         // the ciphertext is longer than the plaintext by this much

struct HpkeSealed {
    base::Octets encapsulated; // `enc`
    base::Octets ciphertext;   // with its tag
};

// Nothing only when OpenSSL cannot do it at all.
std::optional<HpkeSealed> sealHpke(HpkeAead aead, const PublicKey& recipient, base::OctetView info,
                                   base::OctetView aad, base::OctetView plaintext);
// The same with a given ephemeral key; for the RFC's vectors, never for anything else.
std::optional<HpkeSealed> sealHpkeWith(const PrivateKey& ephemeral, HpkeAead aead, const PublicKey& recipient,
                                       base::OctetView info, base::OctetView aad, base::OctetView plaintext);
// Nothing when any of the four is not what was sealed, or for another key.
std::optional<base::Octets> openHpke(HpkeAead aead, const PrivateKey& recipient, base::OctetView encapsulated,
                                     base::OctetView info, base::OctetView aad, base::OctetView ciphertext);

} // namespace kiosk::crypto
