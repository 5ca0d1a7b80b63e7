#include "kiosk/flow/steps.h"

#include <algorithm>

namespace kiosk::flow {

using base::ErrorCode;

namespace {

// A refusal that names no field may still be about one.
std::optional<Field> fieldOf(const event::CallFailed& event)
{
    switch (event.code) {
    case ErrorCode::PhoneNotOwned: return Field::Phone;
    case ErrorCode::AccountNotFound: return Field::IdNumber;
    case ErrorCode::ResumptionNotFound: return Field::ReceiptCode;
    default: return event.field;
    }
}

// The field a refusal is about, with what to say beside it.
std::optional<std::pair<Field, Fault>> blamed(const Card& card, const Draft& draft,
                                              const event::CallFailed& event)
{
    const auto field = fieldOf(event);
    if (!field || std::ranges::count(fieldsOf(draft), *field) == 0 || isLocked(card, draft, *field))
        return std::nullopt;
    switch (event.code) {
    case ErrorCode::FieldInvalid: return std::pair(*field, Fault::PortalRefusedField);
    case ErrorCode::DataMismatch: return std::pair(*field, Fault::DataMismatch);
    case ErrorCode::PhoneNotOwned: return std::pair(*field, Fault::PhoneNotOwned);
    case ErrorCode::AccountNotFound: return std::pair(*field, Fault::AccountNotFound);
    case ErrorCode::ResumptionNotFound: return std::pair(*field, Fault::ResumptionNotFound);
    default: return std::nullopt;
    }
}

void noteBegun(Turn& turn, const QString& id)
{
    auto& journey = turn.journey;
    const auto purpose = journey.draft.purpose;
    turn.noteAnswer();
    journey.captcha.reset();
    journey.registration = {};
    journey.registration.reference = {id, purpose == Purpose::Recover};
    journey.registration.kept = purpose == Purpose::Resume;
}

} // namespace

bool on(Turn& turn, const state::Reviewing&, const event::EditPressed& event)
{
    const auto& journey = turn.journey;
    if (std::ranges::count(fieldsOf(journey.draft), event.field) == 0 ||
        isLocked(journey.card, journey.draft, event.field))
        return false;
    turn.moveToField(event.field, {}, true);
    return true;
}

bool on(Turn& turn, const state::Reviewing&, const event::NextPressed&)
{
    auto& journey = turn.journey;
    // Back from an edit keeps what was typed, finished or not.
    for (const auto field : fieldsOf(journey.draft)) {
        if (const auto fault = faultOf(journey.draft, field, journey.rules.today)) {
            turn.moveToField(field, fault, true);
            return true;
        }
    }
    if (journey.forLater) {
        turn.seal();
    } else if (!hasSolvedCaptcha(journey)) {
        turn.moveToCaptcha();
    } else {
        turn.submit();
    }
    return true;
}

bool on(Turn& turn, const state::Submitting& state, const event::Registered& event)
{
    if (!answers(state.waiting, event.ticket, Call::Register))
        return false;
    noteBegun(turn, event.registrationId);
    turn.moveToNewCode(event.otp);
    return true;
}

bool on(Turn& turn, const state::Submitting& state, const event::PromptSent& event)
{
    if (!answers(state.waiting, event.ticket, Call::Register))
        return false;
    noteBegun(turn, event.registrationId);
    turn.moveToNewPrompt(event.prompt);
    return true;
}

bool on(Turn& turn, const state::Submitting& state, const event::SignatureTaken& event)
{
    if (!answers(state.waiting, event.ticket, Call::Register))
        return false;
    noteBegun(turn, event.registrationId);
    turn.moveToCertificate(event.certificate);
    return true;
}

bool on(Turn& turn, const state::Submitting& state, const event::CallFailed& event)
{
    if (state.waiting.ticket != event.ticket)
        return false;
    turn.noteFailure(event.code);
    if (isInterruption(event.code)) {
        turn.interrupt(event.code, event.retryIn);
        return true;
    }
    // Answered, so used up: the next submission needs a new one.
    turn.journey.captcha.reset();
    if (const auto blame = blamed(turn.journey.card, turn.journey.draft, event))
        turn.moveToField(blame->first, blame->second, rowOf(turn.journey.draft.purpose).solves);
    else if (event.code == ErrorCode::CaptchaWrong || event.code == ErrorCode::CaptchaExpired)
        turn.moveToNewCaptcha(event.code);
    else
        turn.moveToRefusedOrExists(event.code);
    return true;
}

} // namespace kiosk::flow
