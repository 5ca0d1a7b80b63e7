// The member `signature` of a registration (docs/portal-api.yaml) as bytes. Hostile input: sizes and
// base64url are judged, nothing of the bytes' meaning. Pure.
#pragma once

#include "provisioning/practice/portal/problem.h"

#include <QJsonValue>

namespace provisioning::practice {

struct TokenSignature {
    QByteArray document; // that was signed
    QByteArray cms;      // DER, detached
};

// Problem: malformed, with the place and never the value.
Answered<TokenSignature> readTokenSignature(const QJsonValue& value);

} // namespace provisioning::practice
