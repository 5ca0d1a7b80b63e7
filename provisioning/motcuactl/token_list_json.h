// Tokens and signatures in JSON; the names are a contract (docs/motcuactl.md).
#pragma once

#include "drivers/api/token.h"

#include <QJsonObject>

namespace provisioning::motcuactl {

// module, slot, label, serial, maker, triesLeft, flags, pin, certificates.
QJsonObject toJson(const drivers::api::Token& token);

// algorithm, level, note, defaultPin, certificate.
QJsonObject toJson(const drivers::api::TokenSignature& signature, const QByteArray& certificateId);

} // namespace provisioning::motcuactl
