// Why a registration is over, or a prompt dead: the words of docs/portal-api.yaml.
#pragma once

#include <QString>

namespace provisioning::practice {

enum class Rejection {
    OtpLocked,
    AccountExists,
    LinkExpired,
    SimRefused,
    SimExpired,
    SimUnreachable,
    SimPinBlocked,
    SimCardBlocked,
    SimNoCertificate,
    CertificateRevoked,
    CertificateExpired,
    CertificateUnsuitable,
    // Of a form that came in an envelope and was judged later.
    MethodClosed,
    FieldInvalid,
    EvidenceForged,
    EvidenceCloned,
    EvidenceReplayed,
    DataMismatch,
    PhoneNotOwned,
};

// The contract's word, e.g. "sim-refused".
QString rejectionName(Rejection rejection);

// The person may be asked again: a prompt's fault, which rejects only when no resends are left.
bool isCurable(Rejection rejection);

} // namespace provisioning::practice
