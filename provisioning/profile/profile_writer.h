// Signs a profile document: for practice, tests and, later, the province's own tool.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QByteArray>
#include <QJsonObject>

namespace provisioning::profile {

// The compact JWS that readInstallation() takes. The document is not checked: parseProfile() does that.
QByteArray signProfile(const QJsonObject& document, const kiosk::crypto::PrivateKey& root);

} // namespace provisioning::profile
