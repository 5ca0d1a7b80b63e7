#include "kiosk/portal/problem.h"

#include "kiosk/crypto/strict_json.h"
#include "kiosk/portal/answers.h"
#include "kiosk/portal/json_members.h"

#include <algorithm>
#include <array>

namespace kiosk::portal {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::makeError;

namespace {

struct Row {
    QLatin1StringView code;
    std::array<int, 2> statuses; // of its problem documents; 0: no second one, or none at all
    ErrorCode error;
};

using E = ErrorCode;

const std::array rows{
    Row{"field-invalid"_L1, {422, 0}, E::FieldInvalid},
    Row{"data-mismatch"_L1, {422, 0}, E::DataMismatch},
    Row{"phone-not-owned"_L1, {422, 0}, E::PhoneNotOwned},
    Row{"account-exists"_L1, {409, 0}, E::AccountExists},
    Row{"captcha-wrong"_L1, {422, 0}, E::CaptchaWrong},
    Row{"captcha-expired"_L1, {422, 0}, E::CaptchaExpired},
    Row{"evidence-forged"_L1, {422, 0}, E::EvidenceForged},
    Row{"evidence-cloned"_L1, {422, 0}, E::EvidenceCloned},
    Row{"evidence-replayed"_L1, {422, 0}, E::EvidenceReplayed},
    Row{"signature-invalid"_L1, {422, 0}, E::SignatureInvalid},
    Row{"signature-replayed"_L1, {422, 0}, E::SignatureReplayed},
    // A rejected registration tells these three, too.
    Row{"certificate-revoked"_L1, {422, 0}, E::CertificateRevoked},
    Row{"certificate-expired"_L1, {422, 0}, E::CertificateExpired},
    Row{"certificate-unsuitable"_L1, {422, 0}, E::CertificateUnsuitable},
    Row{"certificate-not-yet-valid"_L1, {422, 0}, E::CertificateNotYetValid},
    Row{"certificate-not-for-signing"_L1, {422, 0}, E::CertificateNotForSigning},
    Row{"certificate-chain-broken"_L1, {422, 0}, E::CertificateChainBroken},
    Row{"certificate-untrusted"_L1, {422, 0}, E::CertificateUntrusted},
    Row{"certificate-issuer-revoked"_L1, {422, 0}, E::CertificateIssuerRevoked},
    Row{"certificate-unknown"_L1, {422, 0}, E::CertificateUnknown},
    Row{"certificate-unchecked"_L1, {422, 0}, E::CertificateUnchecked},
    Row{"otp-wrong"_L1, {422, 0}, E::OtpWrong},
    Row{"otp-expired"_L1, {422, 0}, E::OtpExpired},
    Row{"otp-locked"_L1, {423, 0}, E::OtpLocked},
    Row{"resend-too-soon"_L1, {429, 0}, E::ResendTooSoon},
    Row{"resend-too-often"_L1, {429, 0}, E::ResendTooOften},
    Row{"password-refused"_L1, {422, 0}, E::PasswordRefused},
    Row{"resumption-not-found"_L1, {422, 0}, E::ResumptionNotFound},
    Row{"resumption-locked"_L1, {429, 0}, E::ResumptionLocked},
    Row{"account-not-found"_L1, {422, 0}, E::AccountNotFound},
    Row{"registration-not-found"_L1, {404, 0}, E::RegistrationNotFound},
    Row{"registration-wrong-step"_L1, {409, 0}, E::RegistrationWrongStep},
    Row{"method-closed"_L1, {409, 0}, E::MethodClosed},
    Row{"device-mismatch"_L1, {403, 0}, E::PortalRefused},
    Row{"maintenance"_L1, {503, 0}, E::PortalMaintenance},
    Row{"busy"_L1, {429, 503}, E::PortalBusy},
    Row{"idempotency-key-missing"_L1, {400, 0}, E::PortalRefused},
    Row{"idempotency-key-reused"_L1, {422, 0}, E::PortalRefused},
    Row{"malformed"_L1, {400, 0}, E::PortalRefused},
    Row{"internal"_L1, {500, 0}, E::PortalServerError},
    // The answers of a mobile signature service (ETSI TS 102 204), and the end of a link: a registration
    // tells them, never a problem document.
    Row{"sim-refused"_L1, {0, 0}, E::SimRefused},
    Row{"sim-expired"_L1, {0, 0}, E::SimExpired},
    Row{"sim-unreachable"_L1, {0, 0}, E::SimUnreachable},
    Row{"sim-pin-blocked"_L1, {0, 0}, E::SimPinBlocked},
    Row{"sim-card-blocked"_L1, {0, 0}, E::SimCardBlocked},
    Row{"sim-no-certificate"_L1, {0, 0}, E::SimNoCertificate},
    Row{"link-expired"_L1, {0, 0}, E::LinkExpired},
};

const Row* rowOf(const QString& code)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

Failure failure(ErrorCode code, const QString& detail)
{
    return {makeError(code, u"portal.answer"_s, detail), {}, {}, {}, {}};
}

// An answer that says no more than its status.
Failure bareFailure(const HttpAnswer& answer)
{
    const bool mayBeBusy = answer.status == 429 || answer.status == 503;
    const auto code = mayBeBusy && answer.retryAfter ? E::PortalBusy
                      : answer.status >= 500         ? E::PortalServerError
                                                     : E::PortalRefused;
    auto made = failure(code, u"status %1"_s.arg(answer.status));
    if (code == E::PortalBusy)
        made.retryIn = answer.retryAfter;
    return made;
}

const auto fieldNames =
    u"idNumber|fullName|birthDate|sex|phone|email|insuranceNumber|carrier|accountName|activation"
    "|(permanent|current)(Province|Commune|Address)"_s;

// The members that go with the code.
void readExtras(Failure& made, JsonMembers& members, const HttpAnswer& answer)
{
    const auto code = made.error.code;
    const bool needsField = code == E::FieldInvalid || code == E::PhoneNotOwned;
    if (needsField || (code == E::DataMismatch && members.has("field"_L1)))
        made.field = members.word("field"_L1, fieldNames);
    if (code == E::OtpWrong)
        made.triesLeft = members.integer("triesLeft"_L1, 1, 4);
    if (code == E::ResendTooSoon || code == E::ResumptionLocked)
        made.retryIn = members.seconds("retryIn"_L1);
    if (code == E::PortalMaintenance && members.has("until"_L1))
        made.until = members.instant("until"_L1);
    if (code == E::PortalMaintenance || code == E::PortalBusy)
        made.retryIn = answer.retryAfter;
}

} // namespace

std::optional<ErrorCode> errorOfProblemCode(const QString& code)
{
    const auto* row = rowOf(code);
    return row == nullptr ? std::nullopt : std::optional(row->error);
}

std::optional<ErrorCode> promptFault(Prompt::Kind kind, const QString& code)
{
    const auto error = errorOfProblemCode(code);
    const bool fits = kind == Prompt::Kind::Link
                          ? error == E::LinkExpired
                          : error == E::SimRefused || error == E::SimExpired || error == E::SimUnreachable;
    return fits ? error : std::nullopt;
}

Failure readProblem(const HttpAnswer& answer)
{
    if (answer.mediaType != "application/problem+json")
        return bareFailure(answer);
    const auto object = crypto::parseStrictObject(answer.body);
    if (!object)
        return failure(E::PortalGarbage, u"problem: no JSON object"_s);
    JsonMembers members(*object);
    const auto* row = rowOf(members.text("code"_L1, 64));
    if (!members.isGood() || row == nullptr)
        return bareFailure(answer);
    auto made = failure(row->error, row->code);
    readExtras(made, members, answer);
    const bool statusFits =
        std::find(row->statuses.begin(), row->statuses.end(), answer.status) != row->statuses.end();
    if (!members.isGood() || !statusFits)
        return failure(E::PortalGarbage,
                       u"problem "_s + row->code + u" with status %1 or members"_s.arg(answer.status));
    return made;
}

} // namespace kiosk::portal
