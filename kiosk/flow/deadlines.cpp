#include "kiosk/flow/deadlines.h"

#include "kiosk/flow/state_table.h"

#include <algorithm>

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
    if (const auto code = codeOf(journey.state))
        return when(!code->resendReady && code->terms.resendsLeft > 0, code->terms.resendIn);
    if (const auto standing = promptOf(journey.state))
        return when(!standing->resendReady && standing->prompt.resendsLeft > 0, standing->prompt.resendIn);
    return std::nullopt;
}

Due duePrompt(const Journey& journey)
{
    const auto standing = promptOf(journey.state);
    return standing && !standing->prompt.fault ? Due(standing->prompt.expiresIn) : std::nullopt;
}

Due duePoll(const Journey& journey)
{
    const auto* awaiting = std::get_if<state::AwaitingPrompt>(&journey.state);
    return awaiting != nullptr && !awaiting->asking && !awaiting->prompt.fault ? Due(awaiting->prompt.pollIn)
                                                                               : std::nullopt;
}

bool isTokenAwaited(const Journey& journey)
{
    const auto* awaiting = std::get_if<state::AwaitingToken>(&journey.state);
    return (awaiting != nullptr && !awaiting->tired) ||
           std::holds_alternative<state::CheckingCertificate>(journey.state) ||
           std::holds_alternative<state::SigningDocument>(journey.state);
}

bool isCardAwaited(const Journey& journey)
{
    if (const auto* showing = std::get_if<state::ShowingQr>(&journey.state))
        return !showing->tired && !journey.devices.camera;
    if (const auto* reading = std::get_if<state::ReadingChip>(&journey.state))
        return !reading->fault;
    return false;
}

// Nobody is sent away while the printer still has the word.
Due dueScreen(const Journey& journey)
{
    if (!watchedBy(journey, Watch::ScreenTime) || journey.printing.underWay)
        return std::nullopt;
    const auto& rules = journey.rules;
    const bool slip = std::holds_alternative<state::Receipt>(journey.state) ||
                      std::holds_alternative<state::Postponed>(journey.state) ||
                      std::holds_alternative<state::Sealed>(journey.state);
    const auto stands = slip ? rules.receiptTime : rules.screenTime;
    return journey.officer == Officer::NotCalled ? stands : std::max(stands, rules.officerIdle);
}

// On the start screen: a help page left open closes by itself, and switches, language and call go back.
bool isTouched(const Journey& journey)
{
    return journey.overlay != Overlay::None || journey.comfort != Comfort{} ||
           journey.language != firstLanguage(journey.rules) || journey.officer != Officer::NotCalled;
}

} // namespace

bool idleClockRuns(const Journey& journey)
{
    if (journey.overlay == Overlay::IdleWarning)
        return false;
    // A look at whether the prompt was answered is nothing the person waits for.
    const bool looks = std::holds_alternative<state::AwaitingPrompt>(journey.state);
    if (waitingOf(journey.state) != nullptr && !looks)
        return false;
    switch (rowOf(journey.state).watch) {
    case Watch::Nobody: return isTouched(journey);
    case Watch::Idle: return true;
    case Watch::Device: return !isCardAwaited(journey) && !isTokenAwaited(journey);
    case Watch::CodeLife: return codeOf(journey.state)->expired;
    case Watch::PromptLife: return promptOf(journey.state)->prompt.fault.has_value();
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
    case Deadline::Idle: return when(idleClockRuns(journey), idleTime(journey));
    case Deadline::IdleWarning: return when(journey.overlay == Overlay::IdleWarning, rules.idleWarning);
    case Deadline::CallSlow: return when(waiting != nullptr && !waiting->slow, rules.slowAfter);
    case Deadline::CallGivenUp: return when(waiting != nullptr, rules.callDeadline);
    case Deadline::LineWait: return when(watchedBy(journey, Watch::Line), rules.lineWait);
    case Deadline::RetryAllowed: return dueRetry(journey);
    case Deadline::OtpLife: return dueCode(journey);
    case Deadline::ResendAllowed: return dueResend(journey);
    case Deadline::SecretLife: return when(journey.secretKept, rules.secretLife);
    case Deadline::Poll: return duePoll(journey);
    case Deadline::PromptLife: return duePrompt(journey);
    case Deadline::PrintWait: return when(journey.printing.underWay, rules.printWait);
    case Deadline::CardWait: return when(isCardAwaited(journey), rules.cardWait);
    case Deadline::TokenWait: return when(isTokenAwaited(journey), rules.tokenWait);
    case Deadline::ScreenTime: return dueScreen(journey);
    }
    return std::nullopt;
}

} // namespace kiosk::flow
