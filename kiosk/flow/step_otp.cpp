#include "kiosk/flow/steps.h"

namespace kiosk::flow {

using base::ErrorCode;

namespace {

constexpr int otpDigits = 6;

bool found(Turn& turn, const Waiting& waiting, const event::RegistrationFound& event)
{
    const bool looked = waiting.call == Call::LookUp;
    if (waiting.ticket != event.ticket || (!looked && waiting.call != Call::SendOtp))
        return false;
    turn.noteAnswer();
    turn.journey.registration.earlierPassword = looked && event.stage == Stage::Completed;
    turn.moveToStage(event);
    return true;
}

void failedToResend(Turn& turn, state::EnteringOtp entering, const event::CallFailed& event)
{
    entering.resending.reset();
    entering.fault = event.code;
    if (event.code == ErrorCode::ResendTooSoon && event.retryIn) {
        entering.terms.resendIn = *event.retryIn;
        entering.resendReady = false;
        turn.again.insert(Deadline::ResendAllowed);
    } else if (event.code == ErrorCode::ResendTooOften) {
        entering.terms.resendsLeft = 0;
        entering.resendReady = false;
    }
    turn.moveToCode(entering);
}

void failedToCheck(Turn& turn, const state::CheckingOtp& state, const event::CallFailed& event)
{
    turn.wipeSecret();
    state::EnteringOtp entering;
    entering.terms = state.terms;
    entering.resendReady = state.resendReady;
    entering.expired = state.expired || event.code == ErrorCode::OtpExpired;
    entering.fault = event.code;
    if (event.triesLeft)
        entering.terms.triesLeft = *event.triesLeft;
    // A code that takes no further try is a locked one, whatever the portal calls it.
    if (event.code == ErrorCode::OtpWrong && event.triesLeft && *event.triesLeft <= 0)
        turn.moveToRefused(ErrorCode::OtpLocked);
    else
        turn.moveToCode(entering);
}

} // namespace

bool on(Turn& turn, const state::EnteringOtp& state, const event::OtpOffered& event)
{
    if (state.resending)
        return false;
    if (event.digits != otpDigits) {
        auto stay = state;
        stay.missing = true;
        stay.fault.reset();
        turn.moveTo(stay);
        return true;
    }
    turn.journey.secretKept = true;
    turn.moveTo(state::CheckingOtp{turn.call(Call::SendOtp), state.terms, state.resendReady, state.expired});
    return true;
}

bool on(Turn& turn, const state::EnteringOtp& state, const event::ResendPressed&)
{
    if (state.resending)
        return false;
    auto stay = state;
    stay.missing = false;
    stay.fault.reset();
    if (state.resendReady) {
        // Digits of the former code; what is typed from now on may be the new one, which may come before its
        // answer.
        turn.wipeSecret();
        stay.resending = turn.call(Call::ResendOtp);
    } else {
        stay.fault = state.terms.resendsLeft > 0 ? ErrorCode::ResendTooSoon : ErrorCode::ResendTooOften;
    }
    turn.moveTo(stay);
    return true;
}

bool on(Turn& turn, const state::EnteringOtp& state, const event::OtpResent& event)
{
    if (!state.resending || !answers(*state.resending, event.ticket, Call::ResendOtp))
        return false;
    turn.noteAnswer();
    turn.moveToNewCode(event.otp);
    return true;
}

bool on(Turn& turn, const state::EnteringOtp& state, const event::RegistrationFound& event)
{
    return state.resending && found(turn, *state.resending, event);
}

bool on(Turn& turn, const state::EnteringOtp& state, const event::CallFailed& event)
{
    if (!state.resending || state.resending->ticket != event.ticket)
        return false;
    turn.noteFailure(event.code);
    if (isInterruption(event.code))
        turn.interrupt(event.code, event.retryIn);
    else if (event.code == ErrorCode::ResendTooSoon || event.code == ErrorCode::ResendTooOften)
        failedToResend(turn, state, event);
    else if (event.code == ErrorCode::RegistrationWrongStep && state.resending->call != Call::LookUp)
        turn.lookUp();
    else
        turn.moveToRefused(event.code);
    return true;
}

bool on(Turn& turn, const state::CheckingOtp& state, const event::OtpAccepted& event)
{
    if (!answers(state.waiting, event.ticket, Call::SendOtp))
        return false;
    turn.noteAnswer();
    turn.moveTo(state::ChoosingPassword{});
    return true;
}

bool on(Turn& turn, const state::CheckingOtp& state, const event::RegistrationFound& event)
{
    return found(turn, state.waiting, event);
}

bool on(Turn& turn, const state::CheckingOtp& state, const event::CallFailed& event)
{
    if (state.waiting.ticket != event.ticket)
        return false;
    turn.noteFailure(event.code);
    if (isInterruption(event.code))
        turn.interrupt(event.code, event.retryIn);
    else if (event.code == ErrorCode::OtpWrong || event.code == ErrorCode::OtpExpired)
        failedToCheck(turn, state, event);
    else if (event.code == ErrorCode::RegistrationWrongStep && state.waiting.call != Call::LookUp)
        turn.lookUp();
    else
        turn.moveToRefusedOrExists(event.code);
    return true;
}

bool on(Turn& turn, const state::SettingPassword& state, const event::RegistrationFound& event)
{
    return found(turn, state.waiting, event);
}

} // namespace kiosk::flow
