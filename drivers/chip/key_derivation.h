// Keys from passwords and shared secrets (ICAO 9303-11, 9.7).
#pragma once

#include "drivers/chip/secure_messaging.h"

#include <QDate>
#include <QString>

namespace drivers::chip {

// A kind of session: the cipher and the length of its keys.
struct CipherSuite {
    kiosk::crypto::BlockCipher cipher = kiosk::crypto::BlockCipher::Aes;
    std::size_t keySize = 16; // triple DES: 16

    bool operator==(const CipherSuite&) const = default;
};

// The last part of the identifiers of PACE and chip authentication: 1 is triple DES, 2 to 4 AES-128, -192,
// -256. Nothing for others.
std::optional<CipherSuite> suiteByNumber(int number);

enum class KeyUse : std::uint8_t { Encryption = 1, Mac = 2, Password = 3 };

Octets deriveKey(OctetView secret, KeyUse use, const CipherSuite& suite);
// Both keys of a session, its counter at zero.
SessionKeys deriveSession(OctetView secret, const CipherSuite& suite);

// What is printed in the machine-readable zone and opens the card: document number, dates, check digits.
struct MrzKey {
    QString documentNumber; // as printed, with < where it is shorter than nine
    QString birthDate;      // YYMMDD
    QString expiryDate;

    [[nodiscard]] Octets information() const;
    bool operator==(const MrzKey&) const = default;
};

// Of a Vietnamese card: the last nine digits of its number; no expiry is printed as 991231.
MrzKey mrzKeyOf(const QString& idNumber, QDate birthDate, const std::optional<QDate>& expiryDate);

} // namespace drivers::chip
