#include "provisioning/practice/receiver/envelope_opener.h"

#include "kiosk/crypto/openssl_handles.h"

#include <QtEndian>

#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace provisioning::practice {

using kiosk::base::Octets;
using kiosk::base::OctetView;

namespace {

constexpr std::size_t pointSize = 65;
constexpr std::size_t wrapSize = 113;
constexpr std::size_t tagSize = 16;
constexpr std::size_t nonceSize = 12;
constexpr std::size_t keySize = 32;

// RFC 9180, 4.1 and 5.1: which of the two a label is hashed for.
const QByteArray kem("KEM\x00\x10", 5);
const QByteArray suite("HPKE\x00\x10\x00\x01\x00\x02", 10);

using KeyContextHandle = std::unique_ptr<EVP_PKEY_CTX, kiosk::crypto::FreeWith<EVP_PKEY_CTX_free>>;
using CipherHandle = std::unique_ptr<EVP_CIPHER_CTX, kiosk::crypto::FreeWith<EVP_CIPHER_CTX_free>>;

OctetView view(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

void add(Octets& to, OctetView bytes)
{
    to.insert(to.end(), bytes.begin(), bytes.end());
}

Octets hmac(OctetView key, const Octets& text)
{
    static constexpr std::uint8_t none = 0;
    Octets code(keySize);
    unsigned size = 0;
    HMAC(EVP_sha256(), key.empty() ? &none : key.data(), static_cast<int>(key.size()), text.data(),
         text.size(), code.data(), &size);
    return code;
}

Octets labeledExtract(const QByteArray& whose, OctetView salt, const char* label, OctetView material)
{
    Octets text;
    add(text, view(QByteArray("HPKE-v1") + whose + label));
    add(text, material);
    return hmac(salt, text);
}

// One block of HKDF-Expand is enough for 32 bytes or fewer.
Octets labeledExpand(const QByteArray& whose, const Octets& secret, const char* label, OctetView info,
                     std::size_t size)
{
    Octets text{0, static_cast<std::uint8_t>(size)};
    add(text, view(QByteArray("HPKE-v1") + whose + label));
    add(text, info);
    text.push_back(1);
    auto block = hmac(secret, text);
    block.resize(size);
    return block;
}

std::optional<Octets> agree(EVP_PKEY* own, OctetView point)
{
    const kiosk::crypto::KeyHandle peer(EVP_PKEY_new());
    if (!peer || EVP_PKEY_copy_parameters(peer.get(), own) != 1 || point.front() != 4 ||
        EVP_PKEY_set1_encoded_public_key(peer.get(), point.data(), point.size()) != 1)
        return std::nullopt;
    const KeyContextHandle context(EVP_PKEY_CTX_new(own, nullptr));
    Octets secret(keySize);
    std::size_t size = secret.size();
    if (!context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
        EVP_PKEY_derive(context.get(), secret.data(), &size) != 1 || size != keySize)
        return std::nullopt;
    return secret;
}

// The tag stands behind the ciphertext.
std::optional<Octets> decrypt(const Octets& key, const Octets& nonce, OctetView aad, OctetView sealed)
{
    const CipherHandle cipher(EVP_CIPHER_CTX_new());
    const auto text = sealed.first(sealed.size() - tagSize);
    std::array<std::uint8_t, tagSize> tag{};
    std::ranges::copy(sealed.last(tagSize), tag.begin());
    Octets plain(text.size());
    int size = 0;
    const bool isGood =
        cipher &&
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()) == 1 &&
        (aad.empty() ||
         EVP_DecryptUpdate(cipher.get(), nullptr, &size, aad.data(), static_cast<int>(aad.size())) == 1) &&
        EVP_DecryptUpdate(cipher.get(), plain.data(), &size, text.data(), static_cast<int>(text.size())) ==
            1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), plain.data() + size, &size) == 1;
    return isGood ? std::optional(std::move(plain)) : std::nullopt;
}

// Length, content, and nothing but zero bytes behind it, in the smallest class that holds it.
std::optional<Octets> unpad(const Octets& plain)
{
    const auto room = plain.size() - 4;
    const auto size = static_cast<std::size_t>(qFromBigEndian<quint32>(plain.data()));
    if (size > room || std::any_of(plain.begin() + static_cast<qsizetype>(4 + size), plain.end(),
                                   [](std::uint8_t byte) { return byte != 0; }))
        return std::nullopt;
    // Each class is about twice the one below.
    const auto below = plain.size() == 261'120 ? 131'072 : plain.size() / 2;
    if (plain.size() > 1024 && 4 + size <= below)
        return std::nullopt;
    return Octets(plain.begin() + 4, plain.begin() + static_cast<qsizetype>(4 + size));
}

} // namespace

EnvelopeOpener::EnvelopeOpener(std::vector<kiosk::crypto::PrivateKey> keys) : m_keys(std::move(keys)) {}

EnvelopeOpener::EnvelopeOpener(kiosk::crypto::PrivateKey key) : EnvelopeOpener(std::vector{std::move(key)}) {}

std::optional<Octets> EnvelopeOpener::contentKey(const ReceivedEnvelope& envelope) const
{
    qsizetype place = -1;
    const auto found = std::ranges::find_if(m_keys, [&](const kiosk::crypto::PrivateKey& key) {
        place = envelope.keyIds.indexOf(kiosk::crypto::keyId(key.publicKey()));
        return place >= 0;
    });
    if (found == m_keys.end())
        return std::nullopt;
    const auto headerSize = static_cast<std::size_t>(168 + 16 * envelope.keyIds.size());
    const auto all = view(envelope.bytes);
    const auto header = all.first(headerSize);
    const auto wrap = all.subspan(headerSize + wrapSize * static_cast<std::size_t>(place), wrapSize);
    const auto point = wrap.first(pointSize);
    const auto agreed = agree(found->handle(), point);
    if (!agreed)
        return std::nullopt;
    Octets both(point.begin(), point.end());
    add(both, found->publicKey().point());
    const auto shared =
        labeledExpand(kem, labeledExtract(kem, {}, "eae_prk", *agreed), "shared_secret", both, keySize);
    Octets context{0}; // base mode
    add(context, labeledExtract(suite, {}, "psk_id_hash", {}));
    add(context, labeledExtract(suite, {}, "info_hash", header));
    const auto secret = labeledExtract(suite, shared, "secret", {});
    return decrypt(labeledExpand(suite, secret, "key", context, keySize),
                   labeledExpand(suite, secret, "base_nonce", context, nonceSize), {},
                   wrap.subspan(pointSize));
}

std::optional<Octets> EnvelopeOpener::open(const ReceivedEnvelope& envelope) const
{
    const auto key = contentKey(envelope);
    if (!key || key->size() != keySize)
        return std::nullopt;
    const auto all = view(envelope.bytes);
    const auto body = all.last(static_cast<std::size_t>(envelope.padded) + tagSize);
    const auto plain = decrypt(*key, Octets(nonceSize), all.first(all.size() - body.size()), body);
    return plain ? unpad(*plain) : std::nullopt;
}

} // namespace provisioning::practice
