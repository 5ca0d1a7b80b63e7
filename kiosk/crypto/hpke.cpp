#include "kiosk/crypto/hpke.h"

#include "kiosk/crypto/aes_gcm.h"
#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>
#include <openssl/hmac.h>

#include <cstdlib>
#include <initializer_list>
#include <string_view>

namespace kiosk::crypto {

namespace {

using DeriveContextHandle = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using base::Octets;
using base::OctetView;

constexpr std::size_t hashSize = 32;
constexpr std::uint8_t baseMode = 0;

OctetView octetsOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Octets joined(std::initializer_list<OctetView> parts)
{
    std::size_t size = 0;
    for (const auto part : parts)
        size += part.size();
    Octets whole;
    whole.reserve(size);
    for (const auto part : parts)
        whole.insert(whole.end(), part.begin(), part.end());
    return whole;
}

Octets hmac(OctetView key, OctetView message)
{
    static constexpr std::uint8_t nothing = 0;
    Octets out(hashSize);
    unsigned size = 0;
    if (HMAC(EVP_sha256(), key.empty() ? &nothing : key.data(), static_cast<int>(key.size()), message.data(),
             message.size(), out.data(), &size) == nullptr ||
        size != hashSize)
        std::abort();
    return out;
}

// RFC 9180, 4: the labelled forms of HKDF (RFC 5869), bound to a suite.
class LabelledHkdf {
public:
    explicit LabelledHkdf(Octets suite) : m_suite(std::move(suite)) {}

    [[nodiscard]] Octets extract(OctetView salt, std::string_view label, OctetView material) const
    {
        return hmac(salt, joined({octetsOf("HPKE-v1"), m_suite, octetsOf(label), material}));
    }
    // At most one block of the hash, which is all that is needed.
    [[nodiscard]] Octets expand(OctetView secret, std::string_view label, OctetView info,
                                std::size_t size) const
    {
        const Octets length{0, static_cast<std::uint8_t>(size)};
        const Octets first{1};
        auto block =
            hmac(secret, joined({length, octetsOf("HPKE-v1"), m_suite, octetsOf(label), info, first}));
        block.resize(size);
        return block;
    }

private:
    Octets m_suite;
};

constexpr std::uint8_t kemP256 = 0x10; // DHKEM(P-256, HKDF-SHA256)
constexpr std::uint8_t kdfSha256 = 1;

Octets kemSuite()
{
    return {'K', 'E', 'M', 0, kemP256};
}

Octets wholeSuite(HpkeAead aead)
{
    return {'H', 'P', 'K', 'E', 0, kemP256, 0, kdfSha256, 0, static_cast<std::uint8_t>(aead)};
}

std::size_t keySize(HpkeAead aead)
{
    return aead == HpkeAead::Aes128Gcm ? 16 : 32;
}

// The x coordinate of the product.
std::optional<Octets> agree(const PrivateKey& own, const PublicKey& peer)
{
    const DeriveContextHandle context(EVP_PKEY_CTX_new(own.handle(), nullptr));
    Octets secret(hashSize);
    std::size_t size = secret.size();
    const bool done = EVP_PKEY_derive_init(context.get()) == 1 &&
                      EVP_PKEY_derive_set_peer(context.get(), peer.handle()) == 1 &&
                      EVP_PKEY_derive(context.get(), secret.data(), &size) == 1;
    ERR_clear_error();
    if (!done || size != secret.size())
        return std::nullopt;
    return secret;
}

struct KeyAndNonce {
    Octets key;
    Octets nonce;
};

// RFC 9180, 4.1 (ExtractAndExpand) and 5.1 (KeySchedule) without a pre-shared key.
KeyAndNonce schedule(HpkeAead aead, OctetView agreed, OctetView encapsulated, OctetView recipient,
                     OctetView info)
{
    const LabelledHkdf kem(kemSuite());
    const auto shared = kem.expand(kem.extract({}, "eae_prk", agreed), "shared_secret",
                                   joined({encapsulated, recipient}), hashSize);
    const LabelledHkdf hkdf(wholeSuite(aead));
    const Octets mode{baseMode};
    const auto context =
        joined({mode, hkdf.extract({}, "psk_id_hash", {}), hkdf.extract({}, "info_hash", info)});
    const auto secret = hkdf.extract(shared, "secret", {});
    return {hkdf.expand(secret, "key", context, keySize(aead)),
            hkdf.expand(secret, "base_nonce", context, gcmNonceSize)};
}

} // namespace

std::optional<HpkeSealed> sealHpkeWith(const PrivateKey& ephemeral, HpkeAead aead, const PublicKey& recipient,
                                       OctetView info, OctetView aad, OctetView plaintext)
{
    const auto agreed = agree(ephemeral, recipient);
    if (!agreed)
        return std::nullopt;
    auto encapsulated = ephemeral.publicKey().point();
    const auto made = schedule(aead, *agreed, encapsulated, recipient.point(), info);
    auto ciphertext = sealGcm(made.key, made.nonce, aad, plaintext);
    if (!ciphertext)
        return std::nullopt;
    return HpkeSealed{std::move(encapsulated), std::move(*ciphertext)};
}

std::optional<HpkeSealed> sealHpke(HpkeAead aead, const PublicKey& recipient, OctetView info, OctetView aad,
                                   OctetView plaintext)
{
    const auto ephemeral = PrivateKey::generate();
    if (!ephemeral)
        return std::nullopt;
    return sealHpkeWith(*ephemeral, aead, recipient, info, aad, plaintext);
}

std::optional<Octets> openHpke(HpkeAead aead, const PrivateKey& recipient, OctetView encapsulated,
                               OctetView info, OctetView aad, OctetView ciphertext)
{
    // Refuses what is no point of the curve, before anything is computed with it.
    const auto peer = PublicKey::fromPoint(encapsulated);
    const auto agreed = peer ? agree(recipient, *peer) : std::nullopt;
    if (!agreed)
        return std::nullopt;
    const auto made = schedule(aead, *agreed, encapsulated, recipient.publicKey().point(), info);
    return openGcm(made.key, made.nonce, aad, ciphertext);
}

} // namespace kiosk::crypto
