#include "kiosk/crypto/block_cipher.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>

namespace kiosk::crypto {

namespace {

using CipherContextHandle = std::unique_ptr<EVP_CIPHER_CTX, FreeWith<EVP_CIPHER_CTX_free>>;

enum class Direction { Decrypt = 0, Encrypt = 1 };

const EVP_CIPHER* cbcOf(BlockCipher cipher, std::size_t keySize)
{
    if (cipher == BlockCipher::TripleDes)
        return keySize == 16 ? EVP_des_ede_cbc() : nullptr;
    switch (keySize) {
    case 16: return EVP_aes_128_cbc();
    case 24: return EVP_aes_192_cbc();
    case 32: return EVP_aes_256_cbc();
    default: return nullptr;
    }
}

std::optional<base::Octets> run(Direction direction, BlockCipher cipher, base::OctetView key,
                                base::OctetView iv, base::OctetView data)
{
    const auto* method = cbcOf(cipher, key.size());
    const auto block = blockSize(cipher);
    if (method == nullptr || iv.size() != block || data.size() % block != 0)
        return std::nullopt;
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    base::Octets out(data.size() + block);
    int size = 0;
    int rest = 0;
    const bool done =
        EVP_CipherInit_ex(context.get(), method, nullptr, key.data(), iv.data(),
                          static_cast<int>(direction)) == 1 &&
        EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
        EVP_CipherUpdate(context.get(), out.data(), &size, data.data(), static_cast<int>(data.size())) == 1 &&
        EVP_CipherFinal_ex(context.get(), out.data() + size, &rest) == 1;
    ERR_clear_error();
    if (!done)
        return std::nullopt;
    out.resize(static_cast<std::size_t>(size + rest));
    return out;
}

} // namespace

std::size_t blockSize(BlockCipher cipher)
{
    return cipher == BlockCipher::TripleDes ? 8 : 16;
}

std::optional<base::Octets> encryptCbc(BlockCipher cipher, base::OctetView key, base::OctetView iv,
                                       base::OctetView data)
{
    return run(Direction::Encrypt, cipher, key, iv, data);
}

std::optional<base::Octets> decryptCbc(BlockCipher cipher, base::OctetView key, base::OctetView iv,
                                       base::OctetView data)
{
    return run(Direction::Decrypt, cipher, key, iv, data);
}

std::optional<base::Octets> encryptBlock(BlockCipher cipher, base::OctetView key, base::OctetView block)
{
    if (block.size() != blockSize(cipher))
        return std::nullopt;
    // The first block of CBC under a zero vector is the block by itself.
    const base::Octets zero(block.size());
    return run(Direction::Encrypt, cipher, key, zero, block);
}

} // namespace kiosk::crypto
