// Keys and certificates of the practice authorities and of those they certify: RSA as real tokens have it,
// ECDSA, and every use a certificate may have. Never linked into the kiosk.
//
// Pure apart from the system's random generator; any thread.
#pragma once

#include "provisioning/practice/certificate_maker.h"

#include <memory>

struct evp_pkey_st;

namespace provisioning::practice::pki {

enum class CertificatePurpose { Authority, Signing, Encryption, OcspResponder, TimeStamping };

struct Holder {
    kiosk::crypto::Certificate certificate;
    std::shared_ptr<evp_pkey_st> key;
};

struct IssueWish {
    QList<SubjectEntry> subject = {};
    CertificatePurpose purpose = CertificatePurpose::Signing;
    QString key = QStringLiteral("rsa:2048"); // or "ec:" and a curve
    QDateTime notBefore = {};
    QDateTime notAfter = {};
    QString ocsp = {}; // address for authorityInfoAccess; empty: none
    QString crl = {};  // address for cRLDistributionPoints; empty: none
};

// Without an issuer it signs itself. Nothing when OpenSSL refuses.
std::optional<Holder> issue(const IssueWish& wish, const Holder* issuer);

// PKCS #8, not encrypted. Practice keys are nobody's secret.
QByteArray keyPem(const Holder& holder);
// Nothing when the two are not what they should be, or do not belong together.
std::optional<Holder> holderFromPem(const QByteArray& certificate, const QByteArray& key);

} // namespace provisioning::practice::pki
