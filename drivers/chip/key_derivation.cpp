#include "drivers/chip/key_derivation.h"

#include "drivers/chip/mrz.h"
#include "kiosk/crypto/digest.h"

#include <bit>

namespace drivers::chip {

namespace crypto = kiosk::crypto;

namespace {

QString yymmdd(QDate date)
{
    return date.toString(QStringLiteral("yyMMdd"));
}

} // namespace

std::optional<CipherSuite> suiteByNumber(int number)
{
    switch (number) {
    case 1: return CipherSuite{crypto::BlockCipher::TripleDes, 16};
    case 2: return CipherSuite{crypto::BlockCipher::Aes, 16};
    case 3: return CipherSuite{crypto::BlockCipher::Aes, 24};
    case 4: return CipherSuite{crypto::BlockCipher::Aes, 32};
    default: return std::nullopt;
    }
}

Octets deriveKey(OctetView secret, KeyUse use, const CipherSuite& suite)
{
    const Octets counter{0, 0, 0, static_cast<std::uint8_t>(use)};
    auto key =
        crypto::hash(suite.keySize > 16 ? crypto::Digest::Sha256 : crypto::Digest::Sha1, {secret, counter});
    key.resize(suite.keySize);
    if (suite.cipher == crypto::BlockCipher::TripleDes) {
        for (auto& byte : key) // odd parity
            byte = static_cast<std::uint8_t>((byte & 0xFE) | (std::popcount(byte & 0xFEU) % 2 == 0 ? 1 : 0));
    }
    return key;
}

SessionKeys deriveSession(OctetView secret, const CipherSuite& suite)
{
    return {suite.cipher, deriveKey(secret, KeyUse::Encryption, suite), deriveKey(secret, KeyUse::Mac, suite),
            Octets(crypto::blockSize(suite.cipher))};
}

Octets MrzKey::information() const
{
    Octets bytes;
    for (const auto* part : {&documentNumber, &birthDate, &expiryDate}) {
        const auto text = part->toLatin1();
        bytes.insert(bytes.end(), text.begin(), text.end());
        bytes.push_back(static_cast<std::uint8_t>('0' + checkDigit(text).value_or(0)));
    }
    return bytes;
}

MrzKey mrzKeyOf(const QString& idNumber, QDate birthDate, const std::optional<QDate>& expiryDate)
{
    return {idNumber.right(9), yymmdd(birthDate), expiryDate ? yymmdd(*expiryDate) : noExpiry()};
}

} // namespace drivers::chip
