#include "kiosk/crypto/aes_gcm.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>

#include <limits>

namespace kiosk::crypto {

namespace {

using CipherContextHandle = std::unique_ptr<EVP_CIPHER_CTX, FreeWith<EVP_CIPHER_CTX_free>>;

const EVP_CIPHER* methodOf(std::size_t keySize)
{
    switch (keySize) {
    case 16: return EVP_aes_128_gcm();
    case 32: return EVP_aes_256_gcm();
    default: return nullptr;
    }
}

bool fits(base::OctetView key, base::OctetView nonce, base::OctetView aad, base::OctetView data)
{
    constexpr auto most = static_cast<std::size_t>(std::numeric_limits<int>::max()) - gcmTagSize;
    return methodOf(key.size()) != nullptr && nonce.size() == gcmNonceSize && aad.size() <= most &&
           data.size() <= most;
}

// With an empty span OpenSSL would be handed a null pointer, which means something else to it.
bool feedAad(EVP_CIPHER_CTX* context, base::OctetView aad)
{
    int size = 0;
    return aad.empty() ||
           EVP_CipherUpdate(context, nullptr, &size, aad.data(), static_cast<int>(aad.size())) == 1;
}

bool feed(EVP_CIPHER_CTX* context, base::OctetView in, std::uint8_t* out)
{
    int size = 0;
    return in.empty() ||
           (EVP_CipherUpdate(context, out, &size, in.data(), static_cast<int>(in.size())) == 1 &&
            static_cast<std::size_t>(size) == in.size());
}

} // namespace

std::optional<base::Octets> sealGcm(base::OctetView key, base::OctetView nonce, base::OctetView aad,
                                    base::OctetView plaintext)
{
    if (!fits(key, nonce, aad, plaintext))
        return std::nullopt;
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    base::Octets sealed(plaintext.size() + gcmTagSize);
    auto* tag = sealed.data() + plaintext.size();
    int size = 0;
    const bool done =
        EVP_CipherInit_ex(context.get(), methodOf(key.size()), nullptr, key.data(), nonce.data(), 1) == 1 &&
        feedAad(context.get(), aad) && feed(context.get(), plaintext, sealed.data()) &&
        EVP_CipherFinal_ex(context.get(), tag, &size) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, gcmTagSize, tag) == 1;
    ERR_clear_error();
    if (!done)
        return std::nullopt;
    return sealed;
}

std::optional<base::Octets> openGcm(base::OctetView key, base::OctetView nonce, base::OctetView aad,
                                    base::OctetView sealed)
{
    if (sealed.size() < gcmTagSize || !fits(key, nonce, aad, sealed))
        return std::nullopt;
    const auto ciphertext = sealed.first(sealed.size() - gcmTagSize);
    base::Octets tag(sealed.end() - gcmTagSize, sealed.end());
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    base::Octets plaintext(ciphertext.size());
    std::uint8_t rest = 0;
    int size = 0;
    const bool done =
        EVP_CipherInit_ex(context.get(), methodOf(key.size()), nullptr, key.data(), nonce.data(), 0) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, gcmTagSize, tag.data()) == 1 &&
        feedAad(context.get(), aad) && feed(context.get(), ciphertext, plaintext.data()) &&
        EVP_CipherFinal_ex(context.get(), &rest, &size) == 1;
    ERR_clear_error();
    if (!done)
        return std::nullopt;
    return plaintext;
}

} // namespace kiosk::crypto
