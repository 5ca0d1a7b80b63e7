#include "kiosk/crypto/raw_signing_key.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

namespace kiosk::crypto {

using base::ErrorCode;
using base::Octets;
using base::OctetView;
using base::Result;

namespace {

const QString origin = QStringLiteral("crypto.raw_signing_key");
constexpr int saltSize = 32;

using ContextHandle = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;

bool choose(EVP_PKEY_CTX* context, SignatureScheme scheme)
{
    switch (scheme) {
    case SignatureScheme::RsaPssSha256:
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
               EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(context, saltSize) == 1;
    // The DigestInfo is there already: no digest is named.
    case SignatureScheme::RsaPkcs1Sha256:
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    case SignatureScheme::EcdsaSha256:
    case SignatureScheme::EcdsaSha384: break;
    }
    return true;
}

// r | s, each as long as the curve's order (PKCS#11 2.40, 2.3.1).
Octets halvesOf(const Octets& der, int bits)
{
    const auto* at = der.data();
    const EcdsaSignatureHandle signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    const int half = (bits + 7) / 8;
    Octets both(static_cast<std::size_t>(2 * half));
    if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), both.data(), half) != half ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), both.data() + half, half) != half)
        return {};
    return both;
}

Result<Octets> signWith(EVP_PKEY* key, SignatureScheme scheme, OctetView toSign)
{
    const ContextHandle context(EVP_PKEY_CTX_new(key, nullptr));
    Octets signature(static_cast<std::size_t>(EVP_PKEY_get_size(key)));
    auto size = signature.size();
    if (!context || EVP_PKEY_sign_init(context.get()) != 1 || !choose(context.get(), scheme) ||
        EVP_PKEY_sign(context.get(), signature.data(), &size, toSign.data(), toSign.size()) != 1) {
        ERR_clear_error();
        return base::fail(ErrorCode::TokenFailed, origin);
    }
    signature.resize(size);
    return EVP_PKEY_is_a(key, "EC") == 1 ? halvesOf(signature, EVP_PKEY_get_bits(key)) : signature;
}

} // namespace

RawSign rawSigningKey(const QByteArray& pem)
{
    const BioHandle bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const std::shared_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr),
                                        EVP_PKEY_free);
    ERR_clear_error();
    return [key](SignatureScheme scheme, OctetView toSign) -> Result<Octets> {
        if (!key)
            return base::fail(ErrorCode::TokenKeyMissing, origin);
        return signWith(key.get(), scheme, toSign);
    };
}

} // namespace kiosk::crypto
