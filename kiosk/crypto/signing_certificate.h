// What a certificate says by itself, before anybody is asked whether it may be believed. Pure.
#pragma once

#include "kiosk/crypto/certificate_subject.h"
#include "kiosk/crypto/keys.h"
#include "kiosk/crypto/signature_scheme.h"

#include <QList>

namespace kiosk::crypto {

struct SigningCertificate {
    CertificateSubject subject;
    QString issuer; // its common name, else its organisation
    QString serial; // upper-case hex without leading zeros
    QDateTime validFrom;
    QDateTime validUntil;
    // Key usage with digitalSignature or nonRepudiation, or none stated; not an authority's; not for servers,
    // OCSP or time stamps only.
    bool isForSigning = false;
    // What its key can sign with, the best first. Empty: too weak (RSA below 2048 bits) or of another kind.
    QList<SignatureScheme> schemes;
};

SigningCertificate readSigningCertificate(const Certificate& certificate);

// Why nobody may sign with it at that time, as far as the certificate itself tells: CertificateExpired,
// CertificateNotYetValid, CertificateNotForSigning, CertificateUnsuitable (its key).
std::optional<base::ErrorCode> unusableAt(const SigningCertificate& certificate, const QDateTime& at);

} // namespace kiosk::crypto
