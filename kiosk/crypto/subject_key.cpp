#include "kiosk/crypto/subject_key.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include <array>

namespace kiosk::crypto {

namespace {

using KeyContextHandle = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using NumberHandle = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;

std::optional<Curve> curveOf(const EVP_PKEY* key)
{
    std::array<char, 64> name{};
    // OpenSSL finds the name of parameters that are spelt out, when they are exactly a known curve's.
    if (EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) != 1)
        return std::nullopt;
    return Curve::byName(name.data());
}

// r | s as the DER that OpenSSL verifies; empty when it cannot be one.
base::Octets derOf(base::OctetView plain)
{
    if (plain.empty() || plain.size() % 2 != 0)
        return {};
    const auto half = plain.size() / 2;
    const EcdsaSignatureHandle signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(signature.get(), BN_bin2bn(plain.data(), static_cast<int>(half), nullptr),
                   BN_bin2bn(plain.data() + half, static_cast<int>(half), nullptr));
    unsigned char* bytes = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &bytes);
    if (size <= 0)
        return {};
    base::Octets der(bytes, bytes + size);
    OPENSSL_free(bytes);
    return der;
}

const EVP_MD* methodOf(Digest digest)
{
    switch (digest) {
    case Digest::Sha1: return EVP_sha1();
    case Digest::Sha224: return EVP_sha224();
    case Digest::Sha256: return EVP_sha256();
    case Digest::Sha384: return EVP_sha384();
    case Digest::Sha512: return EVP_sha512();
    }
    return nullptr;
}

} // namespace

std::optional<SubjectKey> SubjectKey::fromDer(base::OctetView der)
{
    const auto* at = der.data();
    KeyHandle key(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    if (!key || at != der.data() + der.size())
        return std::nullopt;
    const bool rsa = EVP_PKEY_is_a(key.get(), "RSA") == 1;
    const bool ec = EVP_PKEY_is_a(key.get(), "EC") == 1 && curveOf(key.get()).has_value();
    if (!rsa && !ec)
        return std::nullopt;
    return SubjectKey({key.release(), EVP_PKEY_free});
}

bool SubjectKey::isRsa() const
{
    return EVP_PKEY_is_a(m_key.get(), "RSA") == 1;
}

std::optional<Curve> SubjectKey::curve() const
{
    return isRsa() ? std::nullopt : curveOf(m_key.get());
}

std::optional<CurvePoint> SubjectKey::point() const
{
    const auto group = curve();
    if (!group)
        return std::nullopt;
    BIGNUM* x = nullptr;
    BIGNUM* y = nullptr;
    const bool has = EVP_PKEY_get_bn_param(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X, &x) == 1 &&
                     EVP_PKEY_get_bn_param(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y, &y) == 1;
    const NumberHandle ownX(x);
    const NumberHandle ownY(y);
    ERR_clear_error();
    const auto size = static_cast<int>(group->fieldSize());
    base::Octets bytes(1 + 2 * group->fieldSize());
    bytes[0] = 4;
    if (!has || BN_bn2binpad(x, bytes.data() + 1, size) < 0 ||
        BN_bn2binpad(y, bytes.data() + 1 + size, size) < 0)
        return std::nullopt;
    return group->point(bytes);
}

std::optional<base::Octets> SubjectKey::recover(base::OctetView signature) const
{
    const auto size = static_cast<std::size_t>(EVP_PKEY_get_size(m_key.get()));
    if (!isRsa() || signature.size() != size)
        return std::nullopt;
    const KeyContextHandle context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    base::Octets block(size);
    std::size_t written = block.size();
    const bool done =
        EVP_PKEY_encrypt_init(context.get()) == 1 &&
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) == 1 &&
        EVP_PKEY_encrypt(context.get(), block.data(), &written, signature.data(), signature.size()) == 1;
    ERR_clear_error();
    if (!done || written != size)
        return std::nullopt;
    return block;
}

std::optional<base::Octets> SubjectKey::recoverOther(base::OctetView signature) const
{
    auto block = recover(signature);
    if (!block)
        return std::nullopt;
    BIGNUM* modulus = nullptr;
    EVP_PKEY_get_bn_param(m_key.get(), OSSL_PKEY_PARAM_RSA_N, &modulus);
    const NumberHandle n(modulus);
    const auto size = static_cast<int>(block->size());
    const NumberHandle number(BN_bin2bn(block->data(), size, nullptr));
    const bool done = n && number && BN_sub(number.get(), n.get(), number.get()) == 1 &&
                      BN_bn2binpad(number.get(), block->data(), size) == size;
    ERR_clear_error();
    return done ? block : std::nullopt;
}

bool SubjectKey::verifyPlain(Digest digest, base::OctetView message, base::OctetView signature) const
{
    return verifyDer(digest, message, derOf(signature));
}

bool SubjectKey::verifyDer(Digest digest, base::OctetView message, base::OctetView signature) const
{
    if (isRsa() || signature.empty())
        return false;
    const DigestContextHandle context(EVP_MD_CTX_new());
    const bool good =
        EVP_DigestVerifyInit(context.get(), nullptr, methodOf(digest), nullptr, m_key.get()) == 1 &&
        EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) ==
            1;
    ERR_clear_error();
    return good;
}

} // namespace kiosk::crypto
