#include "provisioning/practice/portal/rejection.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

QString rejectionName(Rejection rejection)
{
    switch (rejection) {
    case Rejection::OtpLocked: return u"otp-locked"_s;
    case Rejection::AccountExists: return u"account-exists"_s;
    case Rejection::LinkExpired: return u"link-expired"_s;
    case Rejection::SimRefused: return u"sim-refused"_s;
    case Rejection::SimExpired: return u"sim-expired"_s;
    case Rejection::SimUnreachable: return u"sim-unreachable"_s;
    case Rejection::SimPinBlocked: return u"sim-pin-blocked"_s;
    case Rejection::SimCardBlocked: return u"sim-card-blocked"_s;
    case Rejection::SimNoCertificate: return u"sim-no-certificate"_s;
    case Rejection::CertificateRevoked: return u"certificate-revoked"_s;
    case Rejection::CertificateExpired: return u"certificate-expired"_s;
    case Rejection::CertificateUnsuitable: return u"certificate-unsuitable"_s;
    case Rejection::MethodClosed: return u"method-closed"_s;
    case Rejection::FieldInvalid: return u"field-invalid"_s;
    case Rejection::EvidenceForged: return u"evidence-forged"_s;
    case Rejection::EvidenceCloned: return u"evidence-cloned"_s;
    case Rejection::EvidenceReplayed: return u"evidence-replayed"_s;
    case Rejection::DataMismatch: return u"data-mismatch"_s;
    case Rejection::PhoneNotOwned: return u"phone-not-owned"_s;
    }
    return {};
}

bool isCurable(Rejection rejection)
{
    return rejection == Rejection::LinkExpired || rejection == Rejection::SimRefused ||
           rejection == Rejection::SimExpired || rejection == Rejection::SimUnreachable;
}

} // namespace provisioning::practice
