#include "kiosk/flow/deadlines.h"
#include "kiosk/flow/state_table.h"
#include "kiosk/flow/steps.h"

namespace kiosk::flow {

namespace {

// Nobody is shut out without having been asked.
bool warn(Turn& turn)
{
    auto& journey = turn.journey;
    if (std::holds_alternative<state::Start>(journey.state)) {
        journey.overlay = Overlay::None; // nothing to lose and nobody to ask
        journey.comfort = {};
        return true;
    }
    journey.beneathWarning = journey.overlay;
    journey.overlay = Overlay::IdleWarning;
    return true;
}

bool openRetry(Turn& turn)
{
    std::get<state::Interrupted>(turn.journey.state).retryIn.reset();
    if (turn.journey.line.up && !turn.journey.line.maintenance)
        takeUpAgainByItself(turn);
    return true;
}

bool ageCode(Turn& turn, Deadline deadline)
{
    auto code = *codeOf(turn.journey.state);
    if (deadline == Deadline::OtpLife)
        code.expired = true;
    else
        code.resendReady = true;
    setCode(turn.journey.state, code);
    if (const auto* entering = std::get_if<state::EnteringOtp>(&turn.journey.state)) {
        auto aged = *entering;
        if (aged.fault == base::ErrorCode::ResendTooSoon && code.resendReady)
            aged.fault.reset();
        turn.moveToCode(aged);
    }
    return true;
}

} // namespace

bool onDeadline(Turn& turn, const event::DeadlinePassed& event)
{
    auto& journey = turn.journey;
    // One that was stopped while its passing was already on the way.
    if (!due(journey, event.deadline))
        return false;
    turn.again.insert(event.deadline);
    switch (event.deadline) {
    case Deadline::Idle:
    case Deadline::ScreenTime:
    case Deadline::LineWait: return warn(turn);
    case Deadline::IdleWarning:
        turn.end = rowOf(journey.state).closing.value_or(EndReason::WalkedAway);
        return true;
    case Deadline::CallSlow: waitingOf(journey.state)->slow = true; return true;
    case Deadline::CallGivenUp: turn.interrupt(base::ErrorCode::PortalTimeout); return true;
    case Deadline::RetryAllowed: return openRetry(turn);
    case Deadline::OtpLife:
    case Deadline::ResendAllowed: return ageCode(turn, event.deadline);
    case Deadline::SecretLife: turn.wipeSecret(); return true;
    }
    return false;
}

} // namespace kiosk::flow
