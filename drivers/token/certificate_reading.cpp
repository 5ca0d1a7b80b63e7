#include "drivers/token/certificate_reading.h"

#include "kiosk/crypto/signing_certificate.h"

namespace drivers::token {

namespace {

api::CertificateSubject shown(const kiosk::crypto::CertificateSubject& subject)
{
    return {.name = subject.name,
            .organisation = subject.organisation,
            .unit = subject.unit,
            .title = subject.title,
            .idNumber = subject.idNumber,
            .passport = subject.passport,
            .taxCode = subject.taxCode,
            .budgetCode = subject.budgetCode,
            .email = subject.email,
            .isOrganisation = subject.isOrganisation};
}

} // namespace

std::optional<api::SigningCertificate> readCertificate(const QByteArray& der, const QDateTime& at)
{
    const auto certificate = kiosk::crypto::Certificate::fromDer(der);
    if (!certificate)
        return std::nullopt;
    const auto read = kiosk::crypto::readSigningCertificate(*certificate);
    return api::SigningCertificate{.der = der,
                                   .subject = shown(read.subject),
                                   .issuer = read.issuer,
                                   .serial = read.serial,
                                   .validFrom = read.validFrom,
                                   .validUntil = read.validUntil,
                                   .unusable = kiosk::crypto::unusableAt(read, at)};
}

} // namespace drivers::token
