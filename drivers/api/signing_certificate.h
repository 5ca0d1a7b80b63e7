// A certificate somebody signs with, as the token shows it before any PIN.
#pragma once

#include "kiosk/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace drivers::api {

// What the subject says, whichever convention the certification authority follows: attributes in any order,
// UID (0.9.2342.19200300.100.1.1) twice, prefixes "MST:", "CCCD:", "CMND:", "HC:", "MNS:", an
// organizationIdentifier (2.5.4.97), or a bare number. Texts are NFC. Empty: not said.
struct CertificateSubject {
    QString name;         // common name
    QString organisation; // of the holder, or the one the holder acts for
    QString unit;
    QString title;
    QString idNumber; // 12 digits of the CCCD or 9 of the CMND, whichever prefix it came with
    QString passport;
    QString taxCode;    // mã số thuế, 10 digits or 10-3
    QString budgetCode; // mã quan hệ ngân sách of a state body
    QString email;
    bool isOrganisation = false; // the holder is the organisation itself, not a person
    bool operator==(const CertificateSubject&) const = default;
};

struct SigningCertificate {
    QByteArray der;
    CertificateSubject subject;
    QString issuer; // its common name
    QString serial; // upper-case hex, without leading zeros, as `openssl x509 -serial` prints it
    QDateTime validFrom;
    QDateTime validUntil;
    // Why nobody can sign with it, as far as the certificate, the token and the clock tell:
    // CertificateExpired, CertificateNotYetValid, CertificateNotForSigning, TokenKeyMissing,
    // CertificateUnsuitable (a key too weak). None: it may be used, once chain and revocation have been
    // looked at.
    std::optional<kiosk::base::ErrorCode> unusable;
    bool operator==(const SigningCertificate&) const = default;
};

} // namespace drivers::api
