#include "tests/kiosk/crypto/soft_token.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <array>

using namespace kiosk::crypto;
using kiosk::base::Octets;
using kiosk::base::OctetView;

namespace {

using ContextHandle = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;

// The curve's halves, each as long as the order.
Octets plain(const Octets& der, int bits)
{
    const auto* at = der.data();
    const EcdsaSignatureHandle signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    const int half = (bits + 7) / 8;
    Octets both(static_cast<std::size_t>(2 * half));
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), both.data(), half);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), both.data() + half, half);
    return both;
}

Octets signWith(EVP_PKEY* key, SignatureScheme scheme, OctetView toSign)
{
    const ContextHandle context(EVP_PKEY_CTX_new(key, nullptr));
    bool good = EVP_PKEY_sign_init(context.get()) == 1;
    if (scheme == SignatureScheme::RsaPssSha256)
        good = good && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PSS_PADDING) == 1 &&
               EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(context.get(), 32) == 1;
    if (scheme == SignatureScheme::RsaPkcs1Sha256)
        good = good && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1;
    Octets out(1024);
    std::size_t size = out.size();
    good = good && EVP_PKEY_sign(context.get(), out.data(), &size, toSign.data(), toSign.size()) == 1;
    out.resize(good ? size : 0);
    return EVP_PKEY_is_a(key, "EC") == 1 ? plain(out, EVP_PKEY_get_bits(key)) : out;
}

} // namespace

RawSign softToken(const QByteArray& pem)
{
    const BioHandle bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const std::shared_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr),
                                        EVP_PKEY_free);
    return [key](SignatureScheme scheme, OctetView toSign) -> kiosk::base::Result<Octets> {
        return signWith(key.get(), scheme, toSign);
    };
}
