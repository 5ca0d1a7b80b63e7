#include "drivers/sim/card/cipher_suite.h"

#include "kiosk/crypto/block_cipher.h"
#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/mac.h"

#include <bit>

namespace drivers::sim::card {

namespace crypto = kiosk::crypto;

namespace {

crypto::BlockCipher cipherOf(CipherSuite suite)
{
    return suite == CipherSuite::TripleDes ? crypto::BlockCipher::TripleDes : crypto::BlockCipher::Aes;
}

qsizetype keySize(CipherSuite suite)
{
    switch (suite) {
    case CipherSuite::Aes192: return 24;
    case CipherSuite::Aes256: return 32;
    default: return 16;
    }
}

void setOddParity(QByteArray& key)
{
    for (char& byte : key)
        if (std::popcount(static_cast<quint8>(byte)) % 2 == 0)
            byte = static_cast<char>(byte ^ 1);
}

QByteArray orNothing(const std::optional<kiosk::base::Octets>& octets)
{
    return octets ? bytesOf(*octets) : QByteArray();
}

QByteArray ivOrZeros(CipherSuite suite, const QByteArray& iv)
{
    return iv.isEmpty() ? QByteArray(blockSize(suite), '\0') : iv;
}

} // namespace

qsizetype blockSize(CipherSuite suite)
{
    return suite == CipherSuite::TripleDes ? 8 : 16;
}

QByteArray deriveKey(CipherSuite suite, const QByteArray& secret, KeyUse use)
{
    const auto size = keySize(suite);
    const auto digest = size > 16 ? crypto::Digest::Sha256 : crypto::Digest::Sha1;
    const QByteArray counter = QByteArray(3, '\0') + static_cast<char>(use);
    auto key = bytesOf(crypto::hash(digest, {view(secret), view(counter)})).left(size);
    if (suite == CipherSuite::TripleDes)
        setOddParity(key);
    return key;
}

QByteArray padded(const QByteArray& bytes, qsizetype block)
{
    const auto marked = bytes + '\x80';
    return marked + QByteArray((block - marked.size() % block) % block, '\0');
}

QByteArray unpadded(const QByteArray& bytes)
{
    auto end = bytes.size();
    while (end > 0 && bytes.at(end - 1) == '\0')
        --end;
    return end > 0 && bytes.at(end - 1) == '\x80' ? bytes.first(end - 1) : QByteArray();
}

QByteArray encrypt(CipherSuite suite, const QByteArray& key, const QByteArray& iv, const QByteArray& data)
{
    return orNothing(crypto::encryptCbc(cipherOf(suite), view(key), view(ivOrZeros(suite, iv)), view(data)));
}

QByteArray decrypt(CipherSuite suite, const QByteArray& key, const QByteArray& iv, const QByteArray& data)
{
    return orNothing(crypto::decryptCbc(cipherOf(suite), view(key), view(ivOrZeros(suite, iv)), view(data)));
}

QByteArray mac(CipherSuite suite, const QByteArray& key, const QByteArray& message)
{
    if (suite == CipherSuite::TripleDes)
        return orNothing(crypto::retailMac(view(key), view(message)));
    return orNothing(crypto::aesCmac(view(key), view(message))).left(8);
}

QByteArray macOfPadded(CipherSuite suite, const QByteArray& key, const QByteArray& message)
{
    return mac(suite, key, padded(message, blockSize(suite)));
}

} // namespace drivers::sim::card
