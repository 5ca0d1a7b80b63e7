#include "kiosk/flow/steps.h"

namespace kiosk::flow {

using base::ErrorCode;

namespace {

// The portal has judged the former attempt and would repeat its answer to the same key.
std::optional<Operation> repeated(ErrorCode code, const Waiting& waiting)
{
    return code == ErrorCode::PortalRefused ? std::nullopt : std::optional(waiting.operation);
}

struct TakeUp {
    Turn& turn;
    ErrorCode code;

    Waiting call(const Waiting& waiting) const { return turn.call(waiting.call, repeated(code, waiting)); }

    // A call that needs nothing else is only made again.
    template <class Asked>
    void operator()(Asked asked) const
    {
        asked.waiting = call(asked.waiting);
        turn.moveTo(asked);
    }
    void operator()(state::Submitting asked) const
    {
        asked.waiting = call(asked.waiting);
        if (turn.journey.captcha)
            turn.journey.captcha->sentIn = asked.waiting.operation;
        turn.moveTo(asked);
    }
    void operator()(state::EnteringOtp asked) const
    {
        if (asked.resending)
            asked.resending = call(*asked.resending);
        turn.moveToCode(asked);
    }
    void operator()(state::CheckingOtp asked) const
    {
        if (needsSecret(asked.waiting)) {
            turn.moveToCode({asked.terms, {}, asked.resendReady, asked.expired, false, {}});
            return;
        }
        asked.waiting = call(asked.waiting);
        turn.moveTo(asked);
    }
    void operator()(state::SettingPassword asked) const
    {
        if (needsSecret(asked.waiting)) {
            turn.moveTo(state::ChoosingPassword{});
            return;
        }
        asked.waiting = call(asked.waiting);
        turn.moveTo(asked);
    }

    void operator()(state::AwaitingPrompt asked) const
    {
        if (asked.asking)
            asked.asking = call(*asked.asking);
        turn.moveToPrompt(asked);
    }

    bool needsSecret(const Waiting& waiting) const
    {
        return waiting.call != Call::LookUp && !turn.journey.secretKept;
    }
};

} // namespace

bool takeUpAgain(Turn& turn)
{
    const auto interrupted = std::get<state::Interrupted>(turn.journey.state);
    std::visit(TakeUp{turn, interrupted.code}, interrupted.asked);
    return true;
}

bool takeUpAgainByItself(Turn& turn)
{
    // A line that answers the probe and then loses every call would be asked for ever.
    if (turn.journey.automaticRetries >= turn.journey.rules.mostAutomaticRetries)
        return false;
    ++turn.journey.automaticRetries;
    return takeUpAgain(turn);
}

bool on(Turn& turn, const state::Interrupted& state, const event::RetryPressed&)
{
    return !state.retryIn && takeUpAgain(turn);
}

bool onLine(Turn& turn, const event::LineChanged& event)
{
    auto& line = turn.journey.line;
    const bool wasAway = !line.up || line.maintenance;
    line = {event.up, event.maintenance, event.methods, event.cause};
    if (line.up && !line.maintenance)
        sendAfterAll(turn.journey);
    const auto* interrupted = std::get_if<state::Interrupted>(&turn.journey.state);
    if (interrupted == nullptr || !wasAway || !line.up || line.maintenance)
        return true;
    // What the disk would not keep a line does not mend, and it can be sent now.
    if (std::holds_alternative<state::Sealing>(interrupted->asked))
        return true;
    // The end of a maintenance is newer than the portal's guess of when it would be.
    if (!interrupted->retryIn || interrupted->code == ErrorCode::PortalMaintenance)
        takeUpAgainByItself(turn);
    return true;
}

} // namespace kiosk::flow
