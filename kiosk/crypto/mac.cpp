#include "kiosk/crypto/mac.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>

#include <array>

namespace kiosk::crypto {

namespace {

using MacHandle = std::unique_ptr<EVP_MAC, FreeWith<EVP_MAC_free>>;
using MacContextHandle = std::unique_ptr<EVP_MAC_CTX, FreeWith<EVP_MAC_CTX_free>>;
using CipherContextHandle = std::unique_ptr<EVP_CIPHER_CTX, FreeWith<EVP_CIPHER_CTX_free>>;

constexpr std::size_t desBlock = 8;

const char* aesOf(std::size_t keySize)
{
    switch (keySize) {
    case 16: return "AES-128-CBC";
    case 24: return "AES-192-CBC";
    case 32: return "AES-256-CBC";
    default: return nullptr;
    }
}

bool encryptWhole(const EVP_CIPHER* method, base::OctetView key, base::OctetView iv, base::OctetView data,
                  std::uint8_t* out)
{
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    int size = 0;
    return EVP_EncryptInit_ex(context.get(), method, nullptr, key.data(), iv.data()) == 1 &&
           EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
           EVP_EncryptUpdate(context.get(), out, &size, data.data(), static_cast<int>(data.size())) == 1 &&
           static_cast<std::size_t>(size) == data.size();
}

} // namespace

std::optional<base::Octets> aesCmac(base::OctetView key, base::OctetView message)
{
    const auto* cipher = aesOf(key.size());
    if (cipher == nullptr)
        return std::nullopt;
    const MacHandle method(EVP_MAC_fetch(nullptr, "CMAC", nullptr));
    const MacContextHandle context(EVP_MAC_CTX_new(method.get()));
    std::array<char, 16> name{};
    std::string_view(cipher).copy(name.data(), name.size() - 1);
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, name.data(), 0),
                                OSSL_PARAM_construct_end()};
    base::Octets mac(16);
    std::size_t size = 0;
    const bool done = EVP_MAC_init(context.get(), key.data(), key.size(), parameters.data()) == 1 &&
                      EVP_MAC_update(context.get(), message.data(), message.size()) == 1 &&
                      EVP_MAC_final(context.get(), mac.data(), &size, mac.size()) == 1;
    ERR_clear_error();
    if (!done || size != mac.size())
        return std::nullopt;
    return mac;
}

std::optional<base::Octets> retailMac(base::OctetView key, base::OctetView message)
{
    if (key.size() != 2 * desBlock || message.empty() || message.size() % desBlock != 0)
        return std::nullopt;
    // Single DES is in OpenSSL's legacy provider; triple DES with one key three times is the same.
    base::Octets single;
    for (int i = 0; i < 3; ++i)
        single.insert(single.end(), key.begin(), key.begin() + desBlock);
    base::Octets chain(desBlock);
    const auto head = message.first(message.size() - desBlock);
    if (!head.empty()) {
        base::Octets out(head.size());
        if (!encryptWhole(EVP_des_ede3_cbc(), single, chain, head, out.data()))
            return std::nullopt;
        std::copy(out.end() - desBlock, out.end(), chain.begin());
    }
    // The last block with both keys: encrypted, decrypted with the second, encrypted.
    base::Octets mac(desBlock);
    if (!encryptWhole(EVP_des_ede_cbc(), key, chain, message.last(desBlock), mac.data()))
        return std::nullopt;
    return mac;
}

bool sameBytes(base::OctetView one, base::OctetView other)
{
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace kiosk::crypto
