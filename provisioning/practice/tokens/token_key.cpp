#include "provisioning/practice/tokens/token_key.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace provisioning::practice::tokens {

using namespace Qt::StringLiterals;
using namespace kiosk::crypto;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Octets;
using kiosk::base::OctetView;
using kiosk::base::Result;

namespace {

constexpr std::size_t longestSignature = 1024;
constexpr int saltLength = 32; // of PSS with SHA-256

using ContextHandle = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;

// r | s, each as long as the curve's order, out of the DER that OpenSSL gives.
Octets halvesOf(const Octets& der, int bits)
{
    const auto* at = der.data();
    const EcdsaSignatureHandle signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    if (!signature)
        return {};
    const int half = (bits + 7) / 8;
    Octets both(2 * static_cast<std::size_t>(half));
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), both.data(), half);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), both.data() + half, half);
    return both;
}

bool prepare(EVP_PKEY_CTX* context, SignatureScheme scheme)
{
    if (EVP_PKEY_sign_init(context) != 1)
        return false;
    if (scheme == SignatureScheme::RsaPssSha256)
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
               EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(context, saltLength) == 1;
    return scheme != SignatureScheme::RsaPkcs1Sha256 ||
           EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
}

Octets signWith(EVP_PKEY* key, SignatureScheme scheme, OctetView toSign)
{
    const ContextHandle context(EVP_PKEY_CTX_new(key, nullptr));
    Octets out(longestSignature);
    std::size_t size = out.size();
    const bool good = context && prepare(context.get(), scheme) &&
                      EVP_PKEY_sign(context.get(), out.data(), &size, toSign.data(), toSign.size()) == 1;
    out.resize(good ? size : 0);
    return good && EVP_PKEY_is_a(key, "EC") == 1 ? halvesOf(out, EVP_PKEY_get_bits(key)) : out;
}

} // namespace

RawSign signerOf(const QByteArray& keyPem)
{
    const BioHandle bio(BIO_new_mem_buf(keyPem.constData(), static_cast<int>(keyPem.size())));
    const std::shared_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr),
                                        EVP_PKEY_free);
    return [key](SignatureScheme scheme, OctetView toSign) -> Result<Octets> {
        if (!key)
            return fail(ErrorCode::TokenKeyMissing, u"practice.tokens"_s);
        return signWith(key.get(), scheme, toSign);
    };
}

} // namespace provisioning::practice::tokens
