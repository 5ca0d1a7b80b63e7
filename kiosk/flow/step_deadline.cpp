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
        journey.language = firstLanguage(journey.rules);
        journey.officer = Officer::NotCalled; // the next person calls anew
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

// Whether it was answered in the last moment only the portal knows: it is asked once more.
bool agePrompt(Turn& turn, Deadline deadline)
{
    auto standing = *promptOf(turn.journey.state);
    if (deadline == Deadline::PromptLife)
        standing.prompt.fault = standing.prompt.kind == Prompt::Kind::Sim ? base::ErrorCode::SimExpired
                                                                          : base::ErrorCode::LinkExpired;
    standing.resendReady = standing.prompt.resendsLeft > 0;
    setPrompt(turn.journey.state, standing);
    if (const auto* awaiting = std::get_if<state::AwaitingPrompt>(&turn.journey.state)) {
        auto aged = *awaiting;
        if (aged.fault == base::ErrorCode::ResendTooSoon && aged.resendReady)
            aged.fault.reset();
        if (deadline == Deadline::PromptLife && !aged.asking)
            aged.asking = turn.call(Call::Poll);
        turn.moveToPrompt(aged);
    }
    return true;
}

bool poll(Turn& turn)
{
    std::get<state::AwaitingPrompt>(turn.journey.state).asking = turn.call(Call::Poll);
    return true;
}

bool giveUpCall(Turn& turn)
{
    auto* awaiting = std::get_if<state::AwaitingPrompt>(&turn.journey.state);
    if (awaiting != nullptr && awaiting->asking && awaiting->asking->call == Call::Poll) {
        auto stay = *awaiting;
        stay.asking.reset();
        turn.moveToPrompt(stay);
    } else {
        turn.interrupt(base::ErrorCode::PortalTimeout);
    }
    return true;
}

bool ageCode(Turn& turn, Deadline deadline)
{
    if (!codeOf(turn.journey.state))
        return agePrompt(turn, deadline);
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
    case Deadline::CallGivenUp: return giveUpCall(turn);
    case Deadline::RetryAllowed: return openRetry(turn);
    case Deadline::OtpLife:
    case Deadline::ResendAllowed: return ageCode(turn, event.deadline);
    case Deadline::SecretLife: turn.wipeSecret(); return true;
    case Deadline::Poll: return poll(turn);
    case Deadline::PromptLife: return agePrompt(turn, event.deadline);
    case Deadline::CardWait: return onCardWait(turn);
    case Deadline::TokenWait: return onTokenWait(turn);
    case Deadline::PrintWait:
        return onSlip(turn, {journey.printing.copy, PrintOutcome::Unknown, base::ErrorCode::PrinterUnknown});
    }
    return false;
}

} // namespace kiosk::flow
