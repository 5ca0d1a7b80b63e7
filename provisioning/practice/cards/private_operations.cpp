#include "provisioning/practice/cards/private_operations.h"

#include "kiosk/crypto/openssl_handles.h"
#include "provisioning/practice/cards/openssl_digest.h"

#include <openssl/rsa.h>

namespace provisioning::practice::cards {

using drivers::sim::card::ActiveKey;
using drivers::sim::card::ActiveKeyKind;
using drivers::sim::card::view;
using kiosk::crypto::Digest;
using kiosk::crypto::DigestContextHandle;
using kiosk::crypto::EcdsaSignatureHandle;
using kiosk::crypto::FreeWith;

namespace {

using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using SharedKey = std::shared_ptr<EVP_PKEY>;

unsigned char* room(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

QByteArray rsaPrivate(EVP_PKEY* key, const QByteArray& block)
{
    const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    auto size = static_cast<std::size_t>(EVP_PKEY_get_size(key));
    QByteArray result(static_cast<qsizetype>(size), '\0');
    if (EVP_PKEY_sign_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) != 1 ||
        EVP_PKEY_sign(context.get(), room(result), &size, view(block).data(),
                      static_cast<std::size_t>(block.size())) != 1)
        return {};
    return result;
}

// r | s, each as long as the field, from the DER OpenSSL makes.
QByteArray plain(const QByteArray& der, qsizetype fieldSize)
{
    const auto* at = view(der).data();
    const EcdsaSignatureHandle signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    if (!signature)
        return {};
    QByteArray both(2 * fieldSize, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), room(both), static_cast<int>(fieldSize));
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), room(both) + fieldSize, static_cast<int>(fieldSize));
    return both;
}

QByteArray ecdsa(EVP_PKEY* key, Digest digest, const QByteArray& message)
{
    const DigestContextHandle context(EVP_MD_CTX_new());
    auto size = static_cast<std::size_t>(EVP_PKEY_get_size(key));
    QByteArray der(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSignInit(context.get(), nullptr, evpOf(digest), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), room(der), &size, view(message).data(),
                       static_cast<std::size_t>(message.size())) != 1)
        return {};
    der.resize(static_cast<qsizetype>(size));
    return plain(der, (EVP_PKEY_get_bits(key) + 7) / 8);
}

} // namespace

ActiveKey activeKey(const ActiveWish& wish, std::shared_ptr<evp_pkey_st> key)
{
    ActiveKey made;
    made.kind = wish.kind;
    made.digest = wish.digest;
    made.shortTrailer = wish.shortTrailer;
    if (wish.kind == ActiveKeyKind::Rsa) {
        made.modulusSize = EVP_PKEY_get_size(key.get());
        made.operate = [key](const QByteArray& block) { return rsaPrivate(key.get(), block); };
    } else {
        made.operate = [key, digest = wish.digest](const QByteArray& message) {
            return ecdsa(key.get(), digest, message);
        };
    }
    return made;
}

} // namespace provisioning::practice::cards
