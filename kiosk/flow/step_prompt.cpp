#include "kiosk/flow/steps.h"

#include <algorithm>

namespace kiosk::flow {

using base::ErrorCode;

namespace {

void failedToResend(Turn& turn, state::AwaitingPrompt awaiting, const event::CallFailed& event)
{
    awaiting.asking.reset();
    awaiting.fault = event.code;
    awaiting.resendReady = false;
    if (event.code == ErrorCode::ResendTooOften) {
        awaiting.prompt.resendsLeft = 0;
    } else if (event.retryIn) {
        awaiting.prompt.resendIn = *event.retryIn;
        turn.again.insert(Deadline::ResendAllowed);
    }
    turn.moveToPrompt(awaiting);
}

// The person looks at the phone: the screen stays, and the next look follows in its time.
void failedToLook(Turn& turn, state::AwaitingPrompt awaiting, const event::CallFailed& event)
{
    awaiting.asking.reset();
    awaiting.prompt.pollIn =
        std::max(awaiting.prompt.pollIn, event.retryIn.value_or(std::chrono::seconds(0)));
    turn.moveToPrompt(awaiting);
}

} // namespace

bool on(Turn& turn, const state::AwaitingPrompt& state, const event::ResendPressed&)
{
    if (state.asking && state.asking->call != Call::Poll)
        return false;
    auto stay = state;
    stay.fault.reset();
    if (state.resendReady)
        stay.asking = turn.call(Call::ResendPrompt);
    else
        stay.fault = state.prompt.resendsLeft > 0 ? ErrorCode::ResendTooSoon : ErrorCode::ResendTooOften;
    turn.moveTo(stay);
    return true;
}

bool on(Turn& turn, const state::AwaitingPrompt& state, const event::PromptResent& event)
{
    if (!state.asking || !answers(*state.asking, event.ticket, Call::ResendPrompt))
        return false;
    turn.noteAnswer();
    turn.moveToNewPrompt(event.prompt);
    return true;
}

bool on(Turn& turn, const state::AwaitingPrompt& state, const event::RegistrationFound& event)
{
    const bool looked =
        state.asking && (state.asking->call == Call::Poll || state.asking->call == Call::LookUp);
    if (!looked || state.asking->ticket != event.ticket)
        return false;
    turn.noteAnswer();
    turn.moveToStage(event);
    return true;
}

bool on(Turn& turn, const state::AwaitingPrompt& state, const event::CallFailed& event)
{
    if (!state.asking || state.asking->ticket != event.ticket)
        return false;
    turn.noteFailure(event.code);
    if (isInterruption(event.code) && state.asking->call == Call::Poll)
        failedToLook(turn, state, event);
    else if (isInterruption(event.code))
        turn.interrupt(event.code, event.retryIn);
    else if (event.code == ErrorCode::ResendTooSoon || event.code == ErrorCode::ResendTooOften)
        failedToResend(turn, state, event);
    else if (event.code == ErrorCode::RegistrationWrongStep && state.asking->call != Call::LookUp)
        turn.lookUp();
    else
        turn.moveToRefusedOrExists(event.code);
    return true;
}

} // namespace kiosk::flow
