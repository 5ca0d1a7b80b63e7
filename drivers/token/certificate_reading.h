// A certificate from a token as the kiosk shows it. Pure.
#pragma once

#include "drivers/api/signing_certificate.h"

namespace drivers::token {

// Nothing when the bytes are no certificate. `unusable` is what the certificate and the time tell; what the
// token tells is the caller's.
std::optional<api::SigningCertificate> readCertificate(const QByteArray& der, const QDateTime& at);

} // namespace drivers::token
