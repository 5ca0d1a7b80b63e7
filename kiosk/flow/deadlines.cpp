#include "kiosk/flow/deadlines.h"

#include "kiosk/flow/state_table.h"

namespace kiosk::flow {

namespace {

using std::chrono::milliseconds;
using Due = std::optional<milliseconds>;

Due when(bool runs, milliseconds after)
{
    return runs ? Due(after) : std::nullopt;
}

// A person who does not answer the warning has one clock, not two.
bool watchedBy(const Journey& journey, Watch watch)
{
    return rowOf(journey.state).watch == watch && journey.overlay != Overlay::IdleWarning;
}

Due dueRetry(const Journey& journey)
{
    const auto* interrupted = std::get_if<state::Interrupted>(&journey.state);
    return interrupted != nullptr && interrupted->retryIn ? Due(*interrupted->retryIn) : std::nullopt;
}

Due dueCode(const Journey& journey)
{
    const auto code = codeOf(journey.state);
    return code && !code->expired ? Due(code->terms.expiresIn) : std::nullopt;
}

Due dueResend(const Journey& journey)
{
    const auto code = codeOf(journey.state);
    return code && !code->resendReady && code->terms.resendsLeft > 0 ? Due(code->terms.resendIn)
                                                                     : std::nullopt;
}

} // namespace

bool idleClockRuns(const Journey& journey)
{
    if (journey.overlay == Overlay::IdleWarning || waitingOf(journey.state) != nullptr)
        return false;
    switch (rowOf(journey.state).watch) {
    case Watch::Nobody: // a help page left open closes by itself, and the switches go back
        return journey.overlay != Overlay::None || journey.comfort != Comfort{};
    case Watch::Idle: return true;
    case Watch::CodeLife: return codeOf(journey.state)->expired;
    case Watch::ScreenTime:
    case Watch::Call:
    case Watch::Line: return false;
    }
    return false;
}

Due due(const Journey& journey, Deadline deadline)
{
    const auto& rules = journey.rules;
    const auto* waiting = waitingOf(journey.state);
    switch (deadline) {
    case Deadline::Idle: return when(idleClockRuns(journey), rules.idle);
    case Deadline::IdleWarning: return when(journey.overlay == Overlay::IdleWarning, rules.idleWarning);
    case Deadline::CallSlow: return when(waiting != nullptr && !waiting->slow, rules.slowAfter);
    case Deadline::CallGivenUp: return when(waiting != nullptr, rules.callDeadline);
    case Deadline::LineWait: return when(watchedBy(journey, Watch::Line), rules.lineWait);
    case Deadline::RetryAllowed: return dueRetry(journey);
    case Deadline::OtpLife: return dueCode(journey);
    case Deadline::ResendAllowed: return dueResend(journey);
    case Deadline::SecretLife: return when(journey.secretKept, rules.secretLife);
    case Deadline::ScreenTime:
        return when(watchedBy(journey, Watch::ScreenTime),
                    std::holds_alternative<state::Receipt>(journey.state) ? rules.receiptTime
                                                                          : rules.screenTime);
    }
    return std::nullopt;
}

} // namespace kiosk::flow
