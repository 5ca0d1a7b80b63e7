#include "provisioning/profile/profile_writer.h"

#include "kiosk/crypto/jws.h"
#include "provisioning/profile/installation.h"

#include <QJsonDocument>

namespace provisioning::profile {

QByteArray signProfile(const QJsonObject& document, const kiosk::crypto::PrivateKey& root)
{
    return kiosk::crypto::signJws(QJsonDocument(document).toJson(QJsonDocument::Compact), root,
                                  profileSignatureRules());
}

} // namespace provisioning::profile
