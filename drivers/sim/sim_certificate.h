// A certificate of a simulated token as the kiosk shows it. Pure.
#pragma once

#include "drivers/api/signing_certificate.h"

namespace drivers::sim {

// Nothing when the bytes are no certificate. `at` judges it.
std::optional<api::SigningCertificate> readSimCertificate(const QByteArray& der, const QDateTime& at);

} // namespace drivers::sim
