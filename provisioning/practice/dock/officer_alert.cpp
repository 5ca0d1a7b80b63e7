#include "provisioning/practice/dock/officer_alert.h"

namespace provisioning::practice::dock {

void OfficerAlert::raise(const OfficerCall& call)
{
    m_call = call;
    m_isOpen = true;
    Q_EMIT changed();
}

QString OfficerAlert::time() const
{
    return m_call.at.toLocalTime().toString(QStringLiteral("HH:mm"));
}

void OfficerAlert::close()
{
    m_isOpen = false;
    Q_EMIT changed();
}

} // namespace provisioning::practice::dock
