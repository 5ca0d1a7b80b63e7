#include "kiosk/flow/steps.h"

namespace kiosk::flow {

using base::ErrorCode;

namespace {

// Complaints about what was typed do not outlast the way there and back.
template <class S>
bool postpone(Turn& turn, const S& from)
{
    if (!canPostpone(turn.journey))
        return false;
    turn.moveTo(state::Postponing{turn.call(Call::Postpone), from});
    return true;
}

} // namespace

bool on(Turn& turn, const state::EnteringOtp& state, const event::PostponePressed&)
{
    if (state.resending)
        return false;
    auto from = state;
    from.fault.reset();
    from.missing = false;
    return postpone(turn, from);
}

bool on(Turn& turn, const state::AwaitingPrompt& state, const event::PostponePressed&)
{
    if (state.asking && state.asking->call != Call::Poll)
        return false;
    auto from = state;
    from.asking.reset();
    from.fault.reset();
    return postpone(turn, from);
}

bool on(Turn& turn, const state::ConfirmingCertificate& state, const event::PostponePressed&)
{
    return postpone(turn, state::ConfirmingCertificate{state.certificate, {}});
}

bool on(Turn& turn, const state::ChoosingPassword&, const event::PostponePressed&)
{
    return postpone(turn, state::ChoosingPassword{});
}

bool on(Turn& turn, const state::Postponing& state, const event::PostponementKept& event)
{
    if (!answers(state.waiting, event.ticket, Call::Postpone))
        return false;
    turn.noteAnswer();
    turn.journey.registration.kept = true;
    turn.journey.registration.receiptCode = event.receiptCode;
    turn.moveTo(state::Postponed{event.keptUntil});
    if (turn.journey.rules.prints)
        turn.printSlip();
    return true;
}

bool on(Turn& turn, const state::Postponing& state, const event::RegistrationFound& event)
{
    if (!answers(state.waiting, event.ticket, Call::LookUp))
        return false;
    turn.noteAnswer();
    turn.moveToStage(event);
    return true;
}

bool on(Turn& turn, const state::Postponing& state, const event::CallFailed& event)
{
    if (state.waiting.ticket != event.ticket)
        return false;
    turn.noteFailure(event.code);
    if (isInterruption(event.code))
        turn.interrupt(event.code, event.retryIn);
    else if (event.code == ErrorCode::RegistrationWrongStep && state.waiting.call != Call::LookUp)
        turn.lookUp();
    else
        turn.moveToRefused(event.code);
    return true;
}

} // namespace kiosk::flow
