#include "provisioning/practice/portal/problem.h"

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    ProblemCode code;
    int status;
    QLatin1String name;
    QLatin1String title;
};

constexpr std::array rows{
    Row{ProblemCode::FieldInvalid, 422, QLatin1String("field-invalid"),
        QLatin1String("A field is not acceptable")},
    Row{ProblemCode::DataMismatch, 422, QLatin1String("data-mismatch"),
        QLatin1String("The register holds other data")},
    Row{ProblemCode::PhoneNotOwned, 422, QLatin1String("phone-not-owned"),
        QLatin1String("The subscriber is not registered to this ID number")},
    Row{ProblemCode::AccountExists, 409, QLatin1String("account-exists"),
        QLatin1String("The ID number has an account")},
    Row{ProblemCode::CaptchaWrong, 422, QLatin1String("captcha-wrong"),
        QLatin1String("The captcha's text is wrong")},
    Row{ProblemCode::CaptchaExpired, 422, QLatin1String("captcha-expired"),
        QLatin1String("The captcha is unknown, used or too old")},
    Row{ProblemCode::EvidenceForged, 422, QLatin1String("evidence-forged"),
        QLatin1String("The chip's data are not what was signed")},
    Row{ProblemCode::EvidenceCloned, 422, QLatin1String("evidence-cloned"),
        QLatin1String("The chip did not prove that it holds its key")},
    Row{ProblemCode::EvidenceReplayed, 422, QLatin1String("evidence-replayed"),
        QLatin1String("The challenge is unknown, used or too old")},
    Row{ProblemCode::SignatureInvalid, 422, QLatin1String("signature-invalid"),
        QLatin1String("The signature is not of this document")},
    Row{ProblemCode::SignatureReplayed, 422, QLatin1String("signature-replayed"),
        QLatin1String("The signed challenge is unknown, used or too old")},
    Row{ProblemCode::CertificateNotYetValid, 422, QLatin1String("certificate-not-yet-valid"),
        QLatin1String("The certificate is not valid yet")},
    Row{ProblemCode::CertificateExpired, 422, QLatin1String("certificate-expired"),
        QLatin1String("The certificate is not valid any more")},
    Row{ProblemCode::CertificateNotForSigning, 422, QLatin1String("certificate-not-for-signing"),
        QLatin1String("The certificate is not for signing")},
    Row{ProblemCode::CertificateChainBroken, 422, QLatin1String("certificate-chain-broken"),
        QLatin1String("The chain of the certificate is broken")},
    Row{ProblemCode::CertificateUntrusted, 422, QLatin1String("certificate-untrusted"),
        QLatin1String("The root of the certificate is not trusted")},
    Row{ProblemCode::CertificateUnsuitable, 422, QLatin1String("certificate-unsuitable"),
        QLatin1String("The certificate lacks what the subject needs")},
    Row{ProblemCode::CertificateRevoked, 422, QLatin1String("certificate-revoked"),
        QLatin1String("The certificate has been revoked")},
    Row{ProblemCode::CertificateIssuerRevoked, 422, QLatin1String("certificate-issuer-revoked"),
        QLatin1String("An authority above the certificate has been revoked")},
    Row{ProblemCode::CertificateUnknown, 422, QLatin1String("certificate-unknown"),
        QLatin1String("The authority does not know the certificate")},
    Row{ProblemCode::CertificateUnchecked, 422, QLatin1String("certificate-unchecked"),
        QLatin1String("Nobody could say whether the certificate is revoked")},
    Row{ProblemCode::OtpWrong, 422, QLatin1String("otp-wrong"),
        QLatin1String("The code is not the one sent")},
    Row{ProblemCode::OtpExpired, 422, QLatin1String("otp-expired"), QLatin1String("The code is too old")},
    Row{ProblemCode::OtpLocked, 423, QLatin1String("otp-locked"), QLatin1String("Too many wrong codes")},
    Row{ProblemCode::ResendTooSoon, 429, QLatin1String("resend-too-soon"),
        QLatin1String("Wait before asking for another one")},
    Row{ProblemCode::ResendTooOften, 429, QLatin1String("resend-too-often"),
        QLatin1String("No more of them for this registration")},
    Row{ProblemCode::PasswordRefused, 422, QLatin1String("password-refused"),
        QLatin1String("The password is refused")},
    Row{ProblemCode::RegistrationNotFound, 404, QLatin1String("registration-not-found"),
        QLatin1String("No such registration")},
    Row{ProblemCode::RegistrationWrongStep, 409, QLatin1String("registration-wrong-step"),
        QLatin1String("The registration stands at another step")},
    Row{ProblemCode::ResumptionNotFound, 422, QLatin1String("resumption-not-found"),
        QLatin1String("Nothing is kept under this code and phone")},
    Row{ProblemCode::ResumptionLocked, 429, QLatin1String("resumption-locked"),
        QLatin1String("Too many tries")},
    Row{ProblemCode::AccountNotFound, 422, QLatin1String("account-not-found"),
        QLatin1String("No account has this number and this phone")},
    Row{ProblemCode::MethodClosed, 409, QLatin1String("method-closed"),
        QLatin1String("The method is not open now")},
    Row{ProblemCode::DeviceMismatch, 403, QLatin1String("device-mismatch"),
        QLatin1String("The batch is another device's")},
    Row{ProblemCode::Maintenance, 503, QLatin1String("maintenance"), QLatin1String("Closed for maintenance")},
    Row{ProblemCode::Busy, 429, QLatin1String("busy"), QLatin1String("Too much is going on")},
    Row{ProblemCode::IdempotencyKeyMissing, 400, QLatin1String("idempotency-key-missing"),
        QLatin1String("Idempotency-Key is missing or not a UUID")},
    Row{ProblemCode::IdempotencyKeyReused, 422, QLatin1String("idempotency-key-reused"),
        QLatin1String("The key was used for another request")},
    Row{ProblemCode::Malformed, 400, QLatin1String("malformed"),
        QLatin1String("The request is not of the contract")},
    Row{ProblemCode::Internal, 500, QLatin1String("internal"), QLatin1String("The portal failed")},
};

// What Retry-After says when nobody named a time.
constexpr std::chrono::seconds usualPause{30};

const Row& rowOf(ProblemCode code)
{
    for (const auto& row : rows)
        if (row.code == code)
            return row;
    return rows.back();
}

} // namespace

QString problemName(ProblemCode code)
{
    return rowOf(code).name;
}

std::optional<ProblemCode> problemFromName(const QString& name)
{
    for (const auto& row : rows)
        if (row.name == name)
            return row.code;
    return std::nullopt;
}

int problemStatus(const Problem& problem)
{
    return problem.status != 0 ? problem.status : rowOf(problem.code).status;
}

std::optional<std::chrono::seconds> problemRetryAfter(const Problem& problem)
{
    if (problem.retryAfter)
        return problem.retryAfter;
    if (problem.retryIn)
        return problem.retryIn;
    if (problem.code == ProblemCode::Maintenance || problem.code == ProblemCode::Busy)
        return usualPause;
    return std::nullopt;
}

QJsonObject problemDocument(const Problem& problem)
{
    const auto& row = rowOf(problem.code);
    QJsonObject document{
        {u"type"_s, QString(u"urn:motcua:problem:"_s + row.name)},
        {u"title"_s, QString(row.title)},
        {u"status"_s, problemStatus(problem)},
        {u"code"_s, QString(row.name)},
    };
    if (!problem.detail.isEmpty())
        document.insert(u"detail"_s, problem.detail);
    if (!problem.field.isEmpty())
        document.insert(u"field"_s, problem.field);
    if (problem.triesLeft)
        document.insert(u"triesLeft"_s, *problem.triesLeft);
    if (problem.retryIn)
        document.insert(u"retryIn"_s, static_cast<qint64>(problem.retryIn->count()));
    if (problem.until.isValid())
        document.insert(u"until"_s, problem.until.toUTC().toString(Qt::ISODate));
    return document;
}

} // namespace provisioning::practice
