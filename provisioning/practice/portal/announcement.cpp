#include "provisioning/practice/portal/announcement.h"

#include "provisioning/practice/portal/practice_portal.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

QByteArray announcement(const PracticePortal& portal, const QString& keysFolder)
{
    const QJsonObject line{{u"portal"_s, portal.baseUrl().toString()},
                           {u"admin"_s, portal.adminUrl().toString()},
                           {u"tokenFile"_s, portal.adminTokenFile()},
                           {u"keys"_s, keysFolder}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace provisioning::practice
