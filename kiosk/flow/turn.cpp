#include "kiosk/flow/turn.h"

#include "kiosk/flow/state_table.h"

#include <algorithm>

namespace kiosk::flow {

using base::ErrorCode;

Waiting Turn::call(Call call, std::optional<Operation> repeated)
{
    ++journey.lastTicket.value;
    if (!repeated) {
        ++journey.lastOperation.value;
        repeated = journey.lastOperation;
    }
    again.insert({Deadline::CallSlow, Deadline::CallGivenUp});
    return {call, journey.lastTicket, *repeated, false};
}

Ticket Turn::tokenTicket()
{
    ++journey.lastTicket.value;
    again.insert(Deadline::TokenWait);
    return journey.lastTicket;
}

void Turn::wipeSecret()
{
    wipesSecret = true;
    journey.secretKept = false;
}

void Turn::noteAnswer()
{
    answered = true;
    journey.automaticRetries = 0;
    journey.line.up = true;
    journey.line.maintenance = false;
    journey.line.cause.reset();
}

void Turn::noteFailure(ErrorCode code)
{
    if (!isInterruption(code)) {
        noteAnswer();
        return;
    }
    answered = true;
    if (code == ErrorCode::LineDown || code == ErrorCode::LineCutMidway)
        journey.line.up = false;
    else if (code == ErrorCode::PortalMaintenance)
        journey.line.maintenance = true;
}

void Turn::moveToField(Field field, std::optional<Fault> fault, bool fromSummary)
{
    moveTo(state::EnteringField{field, fault, false, fromSummary, false});
}

void Turn::moveToIdentity()
{
    if (signsByToken(journey.draft))
        moveToTokens();
    else if (!offersCard(journey))
        moveToFirstField();
    else if (journey.card.isRead())
        moveTo(state::CheckingCard{});
    else
        moveTo(state::ChoosingSource{});
}

void Turn::moveToFirstField()
{
    moveToField(openFieldsOf(journey).front());
}

void Turn::moveToLastField()
{
    if (signsByToken(journey.draft))
        moveToDocument();
    else
        moveToField(openFieldsOf(journey).back());
}

void Turn::moveToTokens(std::optional<ErrorCode> fault)
{
    if (journey.tokens.plugged.empty())
        moveTo(state::AwaitingToken{fault, false});
    else
        moveTo(state::ChoosingCertificate{fault, false});
}

void Turn::moveToDocument()
{
    if (journey.signing.signature || isPlugged(journey))
        moveTo(state::ReviewingDocument{});
    else
        moveToTokens(whyGone(journey));
}

void Turn::moveToPin(std::optional<ErrorCode> fault)
{
    wipeSecret();
    if (!isPlugged(journey))
        moveToTokens(whyGone(journey));
    else if (tokenOf(journey.tokens, *journey.signing.choice)->pin.locked)
        moveToTokens(ErrorCode::TokenPinLocked);
    else
        moveTo(state::EnteringPin{fault});
}

void Turn::readChip()
{
    if (!chipNumberOf(journey.draft).isEmpty()) {
        ++journey.lastTicket.value;
        ++journey.chipTries;
        // The photo of the reading before comes no more, and whoever holds it lets it go.
        if (journey.card.photo != Photo::Lost)
            journey.card.photo = Photo::None;
        again.insert(Deadline::CardWait);
        moveTo(state::ReadingChip{journey.lastTicket, ChipStep::AwaitingCard, 0, {}});
    } else if (offersQr(journey) && (journey.rules.scansQr || !journey.devices.camera)) {
        moveTo(state::ShowingQr{true, {}, false});
    } else {
        moveTo(state::EnteringField{Field::IdNumber, {}, false, false, true});
    }
}

void Turn::moveToCaptcha()
{
    if (journey.forLater && signsByToken(journey.draft))
        seal();
    else if (journey.forLater)
        moveTo(state::Reviewing{});
    else if (journey.captcha)
        moveTo(state::EnteringCaptcha{journey.captcha->captcha, journey.captcha->text, {}, false});
    else
        moveToNewCaptcha();
}

void Turn::moveToNewCaptcha(std::optional<ErrorCode> why)
{
    journey.captcha.reset();
    moveTo(state::FetchingCaptcha{call(Call::FetchCaptcha), why});
    interruptWithoutLine();
}

void Turn::useUpSentCaptcha()
{
    if (journey.captcha && journey.captcha->sentIn)
        journey.captcha.reset();
}

void Turn::moveToSummary()
{
    const bool signs = signsByToken(journey.draft);
    if (signs && !journey.signing.signature)
        moveToTokens();
    else if (signs && journey.forLater)
        moveToDocument();
    else if (signs)
        moveToCaptcha();
    else if (!rowOf(journey.draft.purpose).solves)
        moveToLastField();
    else if (hasSolvedCaptcha(journey))
        moveTo(state::Reviewing{journey.captcha->captcha, normalisedCaptcha(journey.captcha->text)});
    else
        moveTo(state::Reviewing{});
}

void Turn::submit()
{
    auto& captcha = journey.captcha;
    const auto waiting = call(Call::Register, captcha ? captcha->sentIn : std::nullopt);
    state::Submitting submitting{waiting, {}, {}};
    if (captcha) {
        captcha->sentIn = waiting.operation;
        submitting.captcha = captcha->captcha;
        submitting.captchaText = normalisedCaptcha(captcha->text);
    }
    moveTo(submitting);
}

void Turn::seal()
{
    moveTo(state::Sealing{call(Call::Seal)});
}

void Turn::printSlip()
{
    journey.printing = {journey.printing.copy + 1, true, {}, {}};
    again.insert(Deadline::PrintWait);
    prints = true;
}

void Turn::moveToCode(const state::EnteringOtp& state)
{
    if (state.expired && state.terms.resendsLeft <= 0 && !state.resending)
        moveToRefused(ErrorCode::ResendTooOften);
    else
        moveTo(state);
}

void Turn::moveToNewCode(const OtpTerms& terms)
{
    using namespace std::chrono_literals;
    state::EnteringOtp state;
    state.terms = terms;
    state.resendReady = terms.resendIn <= 0s && terms.resendsLeft > 0;
    state.expired = terms.expiresIn <= 0s;
    journey.registration.maskedPhone = terms.maskedPhone;
    again.insert({Deadline::OtpLife, Deadline::ResendAllowed});
    moveToCode(state);
}

void Turn::moveToPrompt(const state::AwaitingPrompt& state)
{
    if (state.prompt.fault && state.prompt.resendsLeft <= 0 && !state.asking)
        moveToRefused(*state.prompt.fault);
    else
        moveTo(state);
}

void Turn::moveToNewPrompt(const Prompt& prompt)
{
    using namespace std::chrono_literals;
    state::AwaitingPrompt state;
    state.prompt = prompt;
    state.resendReady = prompt.resendsLeft > 0 && (prompt.fault || prompt.resendIn <= 0s);
    again.insert({Deadline::PromptLife, Deadline::ResendAllowed, Deadline::Poll});
    moveToPrompt(state);
}

void Turn::moveToCertificate(const SigningCertificate& certificate)
{
    // Offered, not imposed: what the person has typed stands.
    auto& email = journey.draft.values[Field::Email];
    if (email.text.isEmpty())
        email.text = certificate.email;
    moveTo(state::ConfirmingCertificate{certificate, {}});
}

void Turn::moveToStage(const event::RegistrationFound& found)
{
    switch (found.stage) {
    case Stage::AwaitingOtp:
        wipeSecret(); // digits of the former code
        moveToNewCode(found.otp);
        break;
    case Stage::AwaitingPrompt: moveToNewPrompt(found.prompt); break;
    case Stage::AwaitingConfirmation: moveToCertificate(found.certificate); break;
    case Stage::AwaitingPassword: moveTo(state::ChoosingPassword{}); break;
    case Stage::Completed: moveToDone(found.level, found.receiptCode, found.completedAt); break;
    }
}

void Turn::moveToDone(int level, const QString& receiptCode, const QDateTime& completedAt)
{
    auto& registration = journey.registration;
    registration.level = level;
    registration.receiptCode = receiptCode;
    registration.completedAt = completedAt;
    registration.complete = true;
    moveTo(state::Done{});
}

void Turn::moveToRefused(ErrorCode code)
{
    journey.registration = {};
    journey.captcha.reset();
    // Good for one registration only.
    journey.signing.signature.reset();
    moveTo(state::Refused{code});
}

void Turn::moveToRefusedOrExists(ErrorCode code)
{
    moveToRefused(code);
    if (code == ErrorCode::AccountExists)
        moveTo(state::AccountExists{});
}

bool Turn::takeFailure(const Waiting& waiting, const event::CallFailed& event)
{
    if (waiting.ticket != event.ticket)
        return false;
    noteFailure(event.code);
    if (isInterruption(event.code))
        interrupt(event.code, event.retryIn);
    else
        moveToRefused(event.code);
    return true;
}

void Turn::interrupt(ErrorCode code, std::optional<std::chrono::seconds> retryIn)
{
    state::Interrupted interrupted;
    interrupted.code = code;
    if (retryIn && retryIn->count() > 0)
        interrupted.retryIn = retryIn;
    std::visit(
        [&interrupted](const auto& asked) {
            if constexpr (requires { interrupted.asked = asked; })
                interrupted.asked = asked;
        },
        journey.state);
    moveTo(interrupted);
}

void Turn::interruptWithoutLine()
{
    if (!journey.line.up && canSeal(journey) && rowOf(journey.draft.purpose).seals)
        interrupt(ErrorCode::LineDown);
}

void Turn::lookUp()
{
    wipeSecret();
    const auto waiting = call(Call::LookUp);
    if (auto* entering = std::get_if<state::EnteringOtp>(&journey.state))
        entering->resending = waiting;
    else if (auto* awaiting = std::get_if<state::AwaitingPrompt>(&journey.state))
        awaiting->asking = waiting;
    else
        *waitingOf(journey.state) = waiting;
}

std::vector<Field> openFieldsOf(const Journey& journey)
{
    auto fields = fieldsOf(journey.draft);
    const auto settled = [&journey](Field field) {
        return isSettled(journey.draft, field, journey.rules.today);
    };
    if (!std::ranges::all_of(fields, settled))
        std::erase_if(fields, settled);
    return fields;
}

bool isPlugged(const Journey& journey)
{
    const auto& choice = journey.signing.choice;
    return choice && tokenOf(journey.tokens, *choice) != nullptr;
}

ErrorCode whyGone(const Journey& journey)
{
    const auto& tokens = journey.tokens;
    const auto& choice = journey.signing.choice;
    if (choice || tokens.standing == TokensStanding::Failed) {
        if (const auto fault = moduleFault(tokens, choice))
            return fault->code;
    }
    const bool isEmpty =
        tokens.standing == TokensStanding::Empty || tokens.standing == TokensStanding::Present;
    return isEmpty ? ErrorCode::TokenRemoved : ErrorCode::TokenModuleFailed;
}

bool hasSolvedCaptcha(const Journey& journey)
{
    return journey.captcha && !normalisedCaptcha(journey.captcha->text).isEmpty();
}

bool answers(const Waiting& waiting, Ticket ticket, Call call)
{
    return waiting.ticket == ticket && waiting.call == call;
}

bool isInterruption(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FieldInvalid:
    case ErrorCode::DataMismatch:
    case ErrorCode::PhoneNotOwned:
    case ErrorCode::AccountExists:
    case ErrorCode::CaptchaWrong:
    case ErrorCode::CaptchaExpired:
    case ErrorCode::OtpWrong:
    case ErrorCode::OtpExpired:
    case ErrorCode::OtpLocked:
    case ErrorCode::ResendTooSoon:
    case ErrorCode::ResendTooOften:
    case ErrorCode::PasswordRefused:
    case ErrorCode::RegistrationNotFound:
    case ErrorCode::RegistrationWrongStep:
    case ErrorCode::MethodClosed:
    case ErrorCode::AccountNotFound:
    case ErrorCode::ResumptionNotFound:
    case ErrorCode::ResumptionLocked:
    case ErrorCode::SimRefused:
    case ErrorCode::SimExpired:
    case ErrorCode::SimUnreachable:
    case ErrorCode::SimPinBlocked:
    case ErrorCode::SimCardBlocked:
    case ErrorCode::SimNoCertificate:
    case ErrorCode::LinkExpired:
    case ErrorCode::CertificateRevoked:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateUnsuitable:
    case ErrorCode::CertificateNotYetValid:
    case ErrorCode::CertificateNotForSigning:
    case ErrorCode::CertificateChainBroken:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateIssuerRevoked:
    case ErrorCode::CertificateUnknown:
    case ErrorCode::CertificateUnchecked:
    case ErrorCode::SignatureInvalid:
    case ErrorCode::SignatureReplayed:
    case ErrorCode::EvidenceForged:
    case ErrorCode::EvidenceCloned:
    case ErrorCode::EvidenceReplayed: return false;
    default: return true;
    }
}

} // namespace kiosk::flow
