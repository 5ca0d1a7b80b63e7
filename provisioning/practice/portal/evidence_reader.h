// The member `evidence` of a registration (docs/portal-api.yaml) as bytes. Hostile input: sizes and base64url
// are judged, nothing of the bytes' meaning. Pure.
#pragma once

#include "provisioning/practice/evidence/evidence.h"
#include "provisioning/practice/portal/problem.h"

#include <QJsonValue>

#include <optional>

namespace provisioning::practice {

// Problem: malformed, with the place and never the value.
Answered<Evidence> readEvidence(const QJsonValue& value);

// RFC 4648, section 5, without padding. Strict: every byte string has exactly one text.
QByteArray encodeBase64Url(const QByteArray& bytes);
std::optional<QByteArray> decodeBase64Url(const QString& text);

} // namespace provisioning::practice
