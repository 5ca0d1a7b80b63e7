#include "kiosk/flow/state_table.h"
#include "kiosk/flow/turn.h"

#include <algorithm>

namespace kiosk::flow {

namespace {

bool backToStart(Turn& turn)
{
    const bool nothingTyped = turn.journey.draft == Draft{};
    if (nothingTyped)
        turn.end = EndReason::Cancelled;
    else
        turn.journey.overlay = Overlay::CancelQuestion;
    return true;
}

void backFromField(Turn& turn)
{
    const auto& state = std::get<state::EnteringField>(turn.journey.state);
    if (state.fromSummary) {
        turn.moveToSummary();
        return;
    }
    const auto fields = fieldsOf(turn.journey.draft);
    const auto here = std::ranges::find(fields, state.field);
    if (here == fields.begin())
        turn.moveTo(state::ChoosingMethod{});
    else
        turn.moveToField(*(here - 1));
}

// The portal holds this registration no longer for us: what was typed can be changed and sent anew.
void backToSummary(Turn& turn)
{
    turn.journey.registration = {};
    turn.moveToSummary();
}

void backToCode(Turn& turn)
{
    auto code = codeOf(turn.journey.state).value_or(CodeStanding{});
    turn.wipeSecret();
    turn.moveToCode({code.terms, {}, code.resendReady, code.expired, false, {}});
}

void backToPassword(Turn& turn)
{
    turn.wipeSecret();
    turn.moveTo(state::ChoosingPassword{});
}

bool back(Turn& turn, BackTo target)
{
    switch (target) {
    case BackTo::Nowhere: return false;
    case BackTo::Start: return backToStart(turn);
    case BackTo::Language:
        if (turn.journey.rules.languages.size() <= 1)
            return backToStart(turn);
        turn.moveTo(state::ChoosingLanguage{});
        break;
    case BackTo::Consent: turn.moveTo(state::Consenting{}); break;
    case BackTo::Subject: turn.moveTo(state::ChoosingSubject{}); break;
    case BackTo::Method: turn.moveTo(state::ChoosingMethod{}); break;
    case BackTo::FieldBefore: backFromField(turn); break;
    case BackTo::LastField: turn.moveToLastField(); break;
    case BackTo::CaptchaOrField: turn.journey.captcha ? turn.moveToCaptcha() : turn.moveToLastField(); break;
    case BackTo::Summary: backToSummary(turn); break;
    case BackTo::Code: backToCode(turn); break;
    case BackTo::Password: backToPassword(turn); break;
    case BackTo::Question: turn.journey.overlay = Overlay::CancelQuestion; break;
    case BackTo::Done: turn.moveTo(state::Done{}); break;
    case BackTo::BeforeTheCall: {
        const auto& asked = std::get<state::Interrupted>(turn.journey.state).asked;
        // A resend that was cut off goes back to the code, not past it.
        if (std::holds_alternative<state::EnteringOtp>(asked))
            backToCode(turn);
        else
            return back(turn, std::visit([](const auto& call) { return rowOf(State(call)).back; }, asked));
    }
    }
    return true;
}

} // namespace

bool goBack(Turn& turn)
{
    return back(turn, rowOf(turn.journey.state).back);
}

} // namespace kiosk::flow
