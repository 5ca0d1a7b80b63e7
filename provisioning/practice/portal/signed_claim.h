// The document a token signs (SignedDocument in docs/portal-api.yaml), read from its bytes. Hostile input: a
// signature may be over anything. Pure.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace provisioning::practice {

// The members when the bytes are canonical JSON (RFC 8785) with exactly the contract's members, each of its
// form. Whether they are true is for others to say.
std::optional<QJsonObject> readSignedDocument(const QByteArray& bytes);

} // namespace provisioning::practice
