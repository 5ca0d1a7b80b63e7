#include "drivers/sim/sim_certificate.h"

#include "kiosk/crypto/signing_certificate.h"

namespace drivers::sim {

std::optional<api::SigningCertificate> readSimCertificate(const QByteArray& der, const QDateTime& at)
{
    const auto certificate = kiosk::crypto::Certificate::fromDer(der);
    if (!certificate)
        return std::nullopt;
    const auto read = kiosk::crypto::readSigningCertificate(*certificate);
    const auto& said = read.subject;
    return api::SigningCertificate{.der = der,
                                   .subject = {said.name, said.organisation, said.unit, said.title,
                                               said.idNumber, said.passport, said.taxCode, said.budgetCode,
                                               said.email, said.isOrganisation},
                                   .issuer = read.issuer,
                                   .serial = read.serial,
                                   .validFrom = read.validFrom,
                                   .validUntil = read.validUntil,
                                   .unusable = kiosk::crypto::unusableAt(read, at)};
}

} // namespace drivers::sim
