// What a signing certificate says of its subject, in the ways Vietnamese authorities write it: UID=CMND:,
// CCCD:, HC:, MST: and MNS: (OID 0.9.2342.19200300.100.1.1, several at once, in any order), and for tax codes
// also organizationIdentifier "VATVN-..." and serialNumber "MST:..."; since 2026 "IDCVN-..." and "TINVN-..."
// after ETSI EN 319 412-1; and bare numbers. Pure.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace provisioning::practice {

// All texts in NFC; empty where the certificate says nothing.
struct SigningSubject {
    QString name = {};         // CN
    QString organisation = {}; // O
    QString idNumber = {};     // CMND or CCCD, 9 or 12 digits
    QString taxCode = {};      // 10 digits, or 10-3
    QString budgetCode = {};   // of a body that lives on the State's budget
    QString email = {};
    QDate validFrom = {}; // days in Viet Nam
    QDate validTo = {};
    QString issuer = {};     // the issuer's CN
    QString issuerName = {}; // all of the issuer's name (RFC 2253)
    QString serial = {};     // the certificate's number, upper-case hexadecimal, two digits a byte
};

SigningSubject readSubject(const kiosk::crypto::Certificate& certificate);

// The contract's SigningCertificate. The ID number is masked.
QJsonObject certificateDocument(const SigningSubject& subject);

} // namespace provisioning::practice
