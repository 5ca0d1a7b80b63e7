// The steps of a recovery that are its own: from number and phone to a new password. Not thread-safe:
// ServiceDesk guards it.
#pragma once

#include "provisioning/practice/portal/registration_desk.h"

namespace provisioning::practice {

class RecoveryDesk {
public:
    explicit RecoveryDesk(const DeskParts& parts) : m_parts(parts) {}

    // Each answers the contract's Recovery document.
    Answered<QJsonObject> begin(const FormRequest& request);
    Answered<QJsonObject> choosePassword(const QString& id, const kiosk::base::SecureBytes& password);

private:
    DeskParts m_parts;
};

} // namespace provisioning::practice
