// The problems of docs/portal-api.yaml as values (RFC 9457). They hold no personal data and no secret.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

#include <tl/expected.hpp>

namespace provisioning::practice {

enum class ProblemCode {
    FieldInvalid,
    DataMismatch,
    PhoneNotOwned,
    AccountExists,
    CaptchaWrong,
    CaptchaExpired,
    EvidenceForged,
    EvidenceCloned,
    EvidenceReplayed,
    SignatureInvalid,
    SignatureReplayed,
    CertificateNotYetValid,
    CertificateExpired,
    CertificateNotForSigning,
    CertificateChainBroken,
    CertificateUntrusted,
    CertificateUnsuitable,
    CertificateRevoked,
    CertificateIssuerRevoked,
    CertificateUnknown,
    CertificateUnchecked,
    OtpWrong,
    OtpExpired,
    OtpLocked,
    ResendTooSoon,
    ResendTooOften,
    PasswordRefused,
    RegistrationNotFound,
    RegistrationWrongStep,
    ResumptionNotFound,
    ResumptionLocked,
    AccountNotFound,
    MethodClosed,
    DeviceMismatch,
    Maintenance,
    Busy,
    IdempotencyKeyMissing,
    IdempotencyKeyReused,
    Malformed,
    Internal,
};

struct Problem {
    ProblemCode code = ProblemCode::Internal;
    QString detail = {};
    QString field = {};
    std::optional<int> triesLeft = {};
    std::optional<std::chrono::seconds> retryIn = {};    // the member; also the Retry-After header
    std::optional<std::chrono::seconds> retryAfter = {}; // the header alone
    QDateTime until = {};
    int status = 0; // 0: the code's own
};

template <class T>
using Answered = tl::expected<T, Problem>;

// The contract's word, e.g. "otp-wrong".
QString problemName(ProblemCode code);
std::optional<ProblemCode> problemFromName(const QString& name);

// The status of the answer.
int problemStatus(const Problem& problem);

// Seconds for Retry-After, where the contract wants the header.
std::optional<std::chrono::seconds> problemRetryAfter(const Problem& problem);

QJsonObject problemDocument(const Problem& problem);

inline tl::unexpected<Problem> refuse(ProblemCode code, const QString& detail = {})
{
    return tl::make_unexpected(Problem{.code = code, .detail = detail});
}

} // namespace provisioning::practice
