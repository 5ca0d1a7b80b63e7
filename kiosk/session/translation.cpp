#include "kiosk/session/translation.h"

#include "provisioning/profile/profile.h"

namespace kiosk::session {

using namespace Qt::StringLiterals;
using flow::Ticket;
using portal::RegistrationState;

namespace {

QString sourceName(flow::Source source)
{
    switch (source) {
    case flow::Source::Typed: return u"typed"_s;
    case flow::Source::Qr: return u"qr"_s;
    case flow::Source::Chip: return u"chip"_s;
    }
    return {};
}

std::vector<flow::Method> methodsOf(const QStringList& names)
{
    std::vector<flow::Method> methods;
    for (const auto& name : names) {
        // A portal may offer what this kiosk cannot do yet.
        if (const auto method = flow::methodFromName(name))
            methods.push_back(*method);
    }
    return methods;
}

QList<portal::SourcedField> sourcedFields(const flow::Draft& draft)
{
    QList<portal::SourcedField> fields;
    for (const auto& [field, value] : draft.values) {
        if (!value.text.isEmpty())
            fields.append({flow::fieldName(field), value.text, sourceName(value.source)});
    }
    return fields;
}

flow::Prompt promptOf(const portal::Registration& registration)
{
    const auto& prompt = registration.prompt.value();
    const auto kind =
        prompt.kind == portal::Prompt::Kind::Sim ? flow::Prompt::Kind::Sim : flow::Prompt::Kind::Link;
    return {kind,          prompt.sentTo,   prompt.verificationCode, prompt.expiresIn,
            prompt.pollIn, prompt.resendIn, prompt.resendsLeft,      prompt.fault};
}

flow::SigningCertificate certificateOf(const portal::SigningCertificate& certificate)
{
    const auto orEmpty = [](const std::optional<QString>& text) { return text.value_or(QString()); };
    return {certificate.name,
            orEmpty(certificate.organisation),
            orEmpty(certificate.taxCode),
            orEmpty(certificate.maskedIdNumber),
            orEmpty(certificate.email),
            certificate.validFrom,
            certificate.validTo,
            certificate.issuer};
}

bool awaitsPrompt(const portal::Registration& registration)
{
    return (registration.state == RegistrationState::AwaitingSim ||
            registration.state == RegistrationState::AwaitingLink) &&
           registration.prompt.has_value();
}

flow::OtpTerms termsOf(const portal::Registration& registration)
{
    const auto& otp = registration.otp.value();
    return {otp.maskedPhone, otp.expiresIn, otp.resendIn, otp.triesLeft, otp.resendsLeft};
}

// The registration is not where the call should have brought it.
flow::EventBody astray(Ticket ticket, const portal::Registration& registration)
{
    const auto code = registration.rejectedBecause.value_or(base::ErrorCode::PortalGarbage);
    return flow::event::CallFailed{ticket, code, {}, {}, {}};
}

} // namespace

flow::Rules rulesOf(const provisioning::profile::Profile& profile, QDate today)
{
    flow::Rules rules;
    rules.languages = profile.languages;
    rules.methods = methodsOf(profile.methods);
    rules.idle = profile.times.idle;
    rules.idleWarning = profile.times.idleWarning;
    rules.callDeadline = profile.times.callDeadline;
    rules.lineWait = profile.times.lineWait;
    rules.secretLife = profile.times.password;
    rules.screenTime = profile.times.lockedScreen;
    rules.receiptTime = profile.times.receipt;
    rules.cardWait = profile.card.wait;
    rules.tokenWait = profile.tokens.wait;
    rules.uncheckedGoesOn = profile.tokens.uncheckedGoesOn;
    rules.today = today;
    return rules;
}

portal::RegistrationRequest requestOf(const flow::Draft& draft, const portal::Consent& consent)
{
    portal::RegistrationRequest request;
    if (draft.subject)
        request.subject = flow::subjectName(*draft.subject);
    if (draft.method)
        request.method = flow::methodName(*draft.method);
    request.fields = sourcedFields(draft);
    request.consent = consent;
    return request;
}

portal::RecoveryRequest recoveryOf(const flow::effect::Register& effect, const portal::Consent& consent)
{
    return {sourcedFields(effect.draft), consent, effect.captchaId, effect.captchaText};
}

portal::Reference referenceOf(const flow::Reference& reference)
{
    return {reference.recovery ? portal::Road::Recovery : portal::Road::Registration, reference.id};
}

flow::EventBody captchaArrived(Ticket ticket, const portal::Captcha& captcha)
{
    return flow::event::CaptchaArrived{ticket, {captcha.id, captcha.image, captcha.spoken}};
}

flow::EventBody challengeDrawn(Ticket ticket, const portal::Challenge& challenge)
{
    return flow::event::ChallengeDrawn{ticket, challenge.bytes};
}

flow::EventBody registered(Ticket ticket, const portal::Registration& registration)
{
    if (awaitsPrompt(registration))
        return flow::event::PromptSent{ticket, registration.id, promptOf(registration)};
    if (registration.state == RegistrationState::AwaitingConfirmation && registration.certificate)
        return flow::event::SignatureTaken{ticket, registration.id, certificateOf(*registration.certificate)};
    if (registration.state != RegistrationState::AwaitingOtp || !registration.otp)
        return astray(ticket, registration);
    return flow::event::Registered{ticket, registration.id, termsOf(registration)};
}

flow::EventBody otpAccepted(Ticket ticket, const portal::Registration& registration)
{
    if (registration.state == RegistrationState::AwaitingPassword)
        return flow::event::OtpAccepted{ticket};
    return registrationFound(ticket, registration);
}

flow::EventBody otpResent(Ticket ticket, const portal::Registration& registration)
{
    if (registration.state != RegistrationState::AwaitingOtp || !registration.otp)
        return astray(ticket, registration);
    return flow::event::OtpResent{ticket, termsOf(registration)};
}

flow::EventBody promptResent(Ticket ticket, const portal::Registration& registration)
{
    if (!awaitsPrompt(registration))
        return astray(ticket, registration);
    return flow::event::PromptResent{ticket, promptOf(registration)};
}

flow::EventBody completed(Ticket ticket, const portal::Registration& registration)
{
    if (registration.state != RegistrationState::Completed || !registration.completion)
        return astray(ticket, registration);
    const auto& completion = *registration.completion;
    return flow::event::Completed{ticket, completion.level, completion.receiptCode, completion.completedAt};
}

flow::EventBody registrationFound(Ticket ticket, const portal::Registration& registration)
{
    flow::event::RegistrationFound found;
    found.ticket = ticket;
    switch (registration.state) {
    case RegistrationState::AwaitingOtp:
        if (!registration.otp)
            return astray(ticket, registration);
        found.stage = flow::Stage::AwaitingOtp;
        found.otp = termsOf(registration);
        return found;
    case RegistrationState::AwaitingPassword: found.stage = flow::Stage::AwaitingPassword; return found;
    case RegistrationState::Completed:
        if (!registration.completion)
            return astray(ticket, registration);
        found.stage = flow::Stage::Completed;
        found.level = registration.completion->level;
        found.receiptCode = registration.completion->receiptCode;
        found.completedAt = registration.completion->completedAt;
        return found;
    case RegistrationState::AwaitingLink:
    case RegistrationState::AwaitingSim:
        if (!awaitsPrompt(registration))
            return astray(ticket, registration);
        found.stage = flow::Stage::AwaitingPrompt;
        found.prompt = promptOf(registration);
        return found;
    case RegistrationState::AwaitingConfirmation:
        if (!registration.certificate)
            return astray(ticket, registration);
        found.stage = flow::Stage::AwaitingConfirmation;
        found.certificate = certificateOf(*registration.certificate);
        return found;
    case RegistrationState::Rejected: break;
    }
    return astray(ticket, registration);
}

flow::EventBody postponementKept(Ticket ticket, const portal::Postponement& postponement)
{
    return flow::event::PostponementKept{ticket, postponement.receiptCode,
                                         postponement.keptUntil.toLocalTime().date()};
}

flow::EventBody slipPrinted(int copy, const drivers::api::PrintReport& report)
{
    const auto outcome = [&report] {
        switch (report.outcome) {
        case drivers::api::PrintOutcome::Printed: return flow::PrintOutcome::Printed;
        case drivers::api::PrintOutcome::NotPrinted: return flow::PrintOutcome::NotPrinted;
        case drivers::api::PrintOutcome::Unknown: break;
        }
        return flow::PrintOutcome::Unknown;
    }();
    return flow::event::SlipPrinted{copy, outcome,
                                    report.error ? std::optional(report.error->code) : std::nullopt};
}

flow::EventBody callFailed(Ticket ticket, const portal::Failure& failure)
{
    flow::event::CallFailed failed{ticket, failure.error.code, {}, failure.triesLeft, failure.retryIn};
    if (failure.field)
        failed.field = flow::fieldFromName(*failure.field);
    return failed;
}

namespace {

// The line itself, or nobody at the other end of it.
bool isOfTheLine(base::ErrorCode code)
{
    return code == base::ErrorCode::LineDown || code == base::ErrorCode::LineCutMidway ||
           code == base::ErrorCode::PortalTimeout || code == base::ErrorCode::CallCancelled;
}

} // namespace

flow::event::LineChanged lineChanged(const portal::Answer<portal::Status>& answer)
{
    if (answer)
        return {.up = true,
                .maintenance = answer->maintenance.has_value(),
                .methods = methodsOf(answer->methods)};
    // A portal that says so itself is there.
    const auto code = answer.error().error.code;
    const bool closed = code == base::ErrorCode::PortalMaintenance;
    flow::event::LineChanged line{.up = closed, .maintenance = closed};
    if (!closed && !isOfTheLine(code))
        line.cause = code;
    return line;
}

} // namespace kiosk::session
