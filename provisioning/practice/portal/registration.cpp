#include "provisioning/practice/portal/registration.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

QString stateName(RegistrationState state)
{
    switch (state) {
    case RegistrationState::AwaitingOtp: return u"awaiting-otp"_s;
    case RegistrationState::AwaitingLink: return u"awaiting-link"_s;
    case RegistrationState::AwaitingSim: return u"awaiting-sim"_s;
    case RegistrationState::AwaitingConfirmation: return u"awaiting-confirmation"_s;
    case RegistrationState::AwaitingPassword: return u"awaiting-password"_s;
    case RegistrationState::Completed: return u"completed"_s;
    case RegistrationState::Rejected: return u"rejected"_s;
    }
    return {};
}

bool isOver(const Registration& registration)
{
    return registration.state == RegistrationState::Completed ||
           registration.state == RegistrationState::Rejected;
}

bool holdsPostName(const Registration& registration, const QString& accountName, const QString& idNumber)
{
    return !isOver(registration) && registration.account.idNumber != idNumber &&
           registration.claim.accountName.compare(accountName, Qt::CaseInsensitive) == 0;
}

} // namespace provisioning::practice
