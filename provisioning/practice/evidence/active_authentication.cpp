#include "provisioning/practice/evidence/active_authentication.h"

#include "provisioning/practice/evidence/ber_reader.h"
#include "provisioning/practice/evidence/signer_chain.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>

#include <array>

namespace provisioning::practice {

namespace {

using kiosk::crypto::DigestContextHandle;
using kiosk::crypto::EcdsaSignatureHandle;
using kiosk::crypto::FreeWith;
using kiosk::crypto::KeyHandle;
using NumberHandle = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;
using NumberContextHandle = std::unique_ptr<BN_CTX, FreeWith<BN_CTX_free>>;

constexpr int fewestRsaBits = 1024;
constexpr int mostRsaBits = 8192;
constexpr int mostExponentBits = 64; // a longer one only makes the portal slow

const unsigned char* octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

KeyHandle keyOf(const QByteArray& dg15)
{
    const auto spki = soleElement(dg15, 0x6f);
    if (!spki)
        return nullptr;
    const auto* at = octets(*spki);
    const auto* end = at + spki->size();
    KeyHandle key(d2i_PUBKEY(nullptr, &at, static_cast<long>(spki->size())));
    return key && at == end && hasKnownCurve(key.get()) ? std::move(key) : nullptr;
}

QByteArray hashOf(const EVP_MD* digest, QByteArrayView first, QByteArrayView second)
{
    const DigestContextHandle context(EVP_MD_CTX_new());
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned length = 0;
    if (!context || EVP_DigestInit_ex(context.get(), digest, nullptr) != 1 ||
        EVP_DigestUpdate(context.get(), first.data(), static_cast<std::size_t>(first.size())) != 1 ||
        EVP_DigestUpdate(context.get(), second.data(), static_cast<std::size_t>(second.size())) != 1 ||
        EVP_DigestFinal_ex(context.get(), hash.data(), &length) != 1)
        return {};
    return {reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(length)};
}

// What the signature was made of: answer^e mod n, or n minus that (a signer may take the smaller of the two),
// known by its last half byte. Empty when the key or the answer is out of range.
QByteArray openedBlock(const EVP_PKEY* key, const QByteArray& answer)
{
    BIGNUM* modulus = nullptr;
    BIGNUM* exponent = nullptr;
    EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &modulus);
    EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &exponent);
    const NumberHandle n(modulus);
    const NumberHandle e(exponent);
    const NumberHandle s(BN_bin2bn(octets(answer), static_cast<int>(answer.size()), nullptr));
    const NumberHandle block(BN_new());
    const NumberContextHandle context(BN_CTX_new());
    if (!n || !e || !s || !block || !context || BN_num_bits(n.get()) < fewestRsaBits ||
        BN_num_bits(n.get()) > mostRsaBits || BN_num_bits(e.get()) > mostExponentBits ||
        BN_is_odd(n.get()) == 0 || answer.size() != BN_num_bytes(n.get()) || BN_ucmp(s.get(), n.get()) >= 0)
        return {};
    if (BN_mod_exp(block.get(), s.get(), e.get(), n.get(), context.get()) != 1)
        return {};
    if (BN_mod_word(block.get(), 16) != 0xc && BN_sub(block.get(), n.get(), block.get()) != 1)
        return {};
    QByteArray bytes(answer.size(), '\0');
    BN_bn2binpad(block.get(), reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    return bytes;
}

struct Trailer {
    const EVP_MD* digest = nullptr; // null: none that is known
    qsizetype length = 0;
};

// ISO/IEC 9796-2, with the numbers of ISO/IEC 10118.
Trailer trailerOf(const QByteArray& block)
{
    if (block.endsWith('\xbc'))
        return {EVP_sha1(), 1};
    if (!block.endsWith('\xcc') || block.size() < 2)
        return {};
    switch (static_cast<unsigned char>(block.at(block.size() - 2))) {
    case 0x33: return {EVP_sha1(), 2};
    case 0x34: return {EVP_sha256(), 2};
    case 0x35: return {EVP_sha512(), 2};
    case 0x36: return {EVP_sha384(), 2};
    case 0x38: return {EVP_sha224(), 2};
    default: return {};
    }
}

// The block is 6A, the first part of the message, the hash of both parts, and the trailer; the challenge is
// the second part.
bool rsaHolds(const EVP_PKEY* key, const QByteArray& challenge, const QByteArray& answer)
{
    const auto block = openedBlock(key, answer);
    const auto trailer = trailerOf(block);
    if (trailer.digest == nullptr || !block.startsWith('\x6a'))
        return false;
    const auto hashLength = EVP_MD_get_size(trailer.digest);
    const auto messageLength = block.size() - 1 - hashLength - trailer.length;
    if (messageLength < 1)
        return false;
    const QByteArrayView view(block);
    return hashOf(trailer.digest, view.sliced(1, messageLength), challenge) ==
           view.sliced(1 + messageLength, hashLength);
}

// BSI TR-03111, ecdsa-plain: 0.4.0.127.0.7.1.1.4.1 and the digest's number.
const EVP_MD* plainDigest(QByteArrayView algorithm)
{
    static constexpr QByteArrayView plain("\x04\x00\x7f\x00\x07\x01\x01\x04\x01", 9);
    if (algorithm.size() != 10 || !algorithm.startsWith(plain))
        return nullptr;
    switch (algorithm.back()) {
    case 2: return EVP_sha224();
    case 3: return EVP_sha256();
    case 4: return EVP_sha384();
    case 5: return EVP_sha512();
    default: return nullptr;
    }
}

// The digest that DG14's ActiveAuthenticationInfo names; null where there is none.
const EVP_MD* digestIn(const QByteArray& dg14)
{
    static constexpr QByteArrayView activeAuthentication("\x67\x81\x08\x01\x01\x05", 6);
    const auto outer = soleElement(dg14, 0x6e);
    const auto set = outer ? soleElement(*outer, 0x31) : std::nullopt;
    BerReader infos(set.value_or(QByteArrayView()));
    while (const auto info = infos.next(0x30)) {
        BerReader parts(*info);
        const auto protocol = parts.next(0x06);
        if (!protocol || *protocol != activeAuthentication)
            continue;
        (void)parts.next(0x02); // the version
        return plainDigest(parts.next(0x06).value_or(QByteArrayView()));
    }
    return nullptr;
}

const EVP_MD* digestFor(int curveBits)
{
    if (curveBits <= 224)
        return EVP_sha224();
    if (curveBits <= 256)
        return EVP_sha256();
    return curveBits <= 384 ? EVP_sha384() : EVP_sha512();
}

// As X9.62 writes the pair, which is what OpenSSL takes, and some chips give. Empty when it is neither that
// nor as long as the curve's numbers.
QByteArray pairOf(QByteArrayView answer, int curveBits)
{
    const auto half = (curveBits + 7) / 8;
    if (answer.size() != 2 * half)
        return answer.startsWith('\x30') ? answer.toByteArray() : QByteArray();
    const EcdsaSignatureHandle pair(ECDSA_SIG_new());
    BIGNUM* r = BN_bin2bn(octets(answer), half, nullptr);
    BIGNUM* s = BN_bin2bn(octets(answer) + half, half, nullptr);
    if (!pair || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    QByteArray der(i2d_ECDSA_SIG(pair.get(), nullptr), '\0');
    auto* at = reinterpret_cast<unsigned char*>(der.data());
    i2d_ECDSA_SIG(pair.get(), &at);
    return der;
}

bool ecdsaHolds(EVP_PKEY* key, const QByteArray& dg14, const QByteArray& challenge, const QByteArray& answer)
{
    const auto bits = EVP_PKEY_get_bits(key);
    const auto signature = pairOf(answer, bits);
    const auto* named = digestIn(dg14);
    const DigestContextHandle context(EVP_MD_CTX_new());
    return !signature.isEmpty() && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, named != nullptr ? named : digestFor(bits), nullptr,
                                key) == 1 &&
           EVP_DigestVerify(context.get(), octets(signature), static_cast<std::size_t>(signature.size()),
                            octets(challenge), static_cast<std::size_t>(challenge.size())) == 1;
}

} // namespace

bool answerHolds(const QByteArray& dg15, const QByteArray& dg14, const QByteArray& challenge,
                 const QByteArray& answer)
{
    const auto key = keyOf(dg15);
    bool holds = false;
    if (key && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA)
        holds = rsaHolds(key.get(), challenge, answer);
    else if (key && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_EC)
        holds = ecdsaHolds(key.get(), dg14, challenge, answer);
    ERR_clear_error();
    return holds;
}

} // namespace provisioning::practice
