// Signing certificates in JSON; the names are a contract (docs/motcuactl.md).
#pragma once

#include "drivers/api/signing_certificate.h"

#include <QJsonObject>

namespace provisioning::motcuactl {

// subject, issuer, serial, validFrom, validUntil, usable, why.
QJsonObject toJson(const drivers::api::SigningCertificate& certificate);

} // namespace provisioning::motcuactl
