#include "kiosk/flow/steps.h"

#include <algorithm>

namespace kiosk::flow {

using base::ErrorCode;

namespace {

// The field a refusal is about, with what to say beside it.
std::optional<std::pair<Field, Fault>> blamed(const Draft& draft, const event::CallFailed& event)
{
    const auto field = event.code == ErrorCode::PhoneNotOwned ? Field::Phone : event.field;
    if (!field || std::ranges::count(fieldsOf(draft), *field) == 0)
        return std::nullopt;
    switch (event.code) {
    case ErrorCode::FieldInvalid: return std::pair(*field, Fault::PortalRefusedField);
    case ErrorCode::DataMismatch: return std::pair(*field, Fault::DataMismatch);
    case ErrorCode::PhoneNotOwned: return std::pair(*field, Fault::PhoneNotOwned);
    default: return std::nullopt;
    }
}

} // namespace

bool on(Turn& turn, const state::Reviewing&, const event::EditPressed& event)
{
    if (std::ranges::count(fieldsOf(turn.journey.draft), event.field) == 0)
        return false;
    turn.moveToField(event.field, {}, true);
    return true;
}

bool on(Turn& turn, const state::Reviewing& state, const event::NextPressed&)
{
    auto& journey = turn.journey;
    // Back from an edit keeps what was typed, finished or not.
    for (const auto field : fieldsOf(journey.draft)) {
        if (const auto fault = faultOf(field, journey.draft.text(field), journey.rules.today)) {
            turn.moveToField(field, fault, true);
            return true;
        }
    }
    if (!hasSolvedCaptcha(journey)) {
        turn.moveToCaptcha();
        return true;
    }
    const auto waiting = turn.call(Call::Register, journey.captcha->sentIn);
    journey.captcha->sentIn = waiting.operation;
    turn.moveTo(state::Submitting{waiting, state.captcha, state.captchaText});
    return true;
}

bool on(Turn& turn, const state::Submitting& state, const event::Registered& event)
{
    if (!answers(state.waiting, event.ticket, Call::Register))
        return false;
    turn.noteAnswer();
    turn.journey.captcha.reset();
    turn.journey.registration = {};
    turn.journey.registration.id = event.registrationId;
    turn.moveToNewCode(event.otp);
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
    if (const auto blame = blamed(turn.journey.draft, event))
        turn.moveToField(blame->first, blame->second, true);
    else if (event.code == ErrorCode::CaptchaWrong || event.code == ErrorCode::CaptchaExpired)
        turn.moveToNewCaptcha(event.code);
    else if (event.code == ErrorCode::AccountExists)
        turn.moveTo(state::AccountExists{});
    else
        turn.moveToRefused(event.code);
    return true;
}

} // namespace kiosk::flow
