#include "kiosk/flow/state_table.h"
#include "kiosk/flow/turn.h"

#include <algorithm>

namespace kiosk::flow {

namespace {

bool backToStart(Turn& turn)
{
    const bool nothingTyped = turn.journey.draft == Draft{turn.journey.draft.purpose, {}, {}, {}};
    if (nothingTyped)
        turn.end = EndReason::Cancelled;
    else
        turn.journey.overlay = Overlay::CancelQuestion;
    return true;
}

bool back(Turn& turn, BackTo target);

// What comes before the first field.
bool backFromFirstField(Turn& turn)
{
    const auto& purpose = rowOf(turn.journey.draft.purpose);
    if (purpose.chooses)
        turn.moveTo(state::Preparing{});
    else if (purpose.consents)
        turn.moveTo(state::Consenting{});
    else
        return back(turn, BackTo::Language);
    return true;
}

std::optional<Field> openFieldBefore(const Journey& journey, Field field)
{
    std::optional<Field> before;
    for (const auto asked : fieldsOf(journey.draft)) {
        if (asked == field)
            break;
        if (!isSettled(journey.draft, asked, journey.rules.today))
            before = asked;
    }
    return before;
}

bool backFromField(Turn& turn)
{
    const auto& state = std::get<state::EnteringField>(turn.journey.state);
    if (state.fromSummary) {
        turn.moveToSummary();
        return true;
    }
    if (const auto before = openFieldBefore(turn.journey, state.field); before && !state.forChip) {
        turn.moveToField(*before);
        return true;
    }
    if (!offersCard(turn.journey))
        return backFromFirstField(turn);
    turn.moveToIdentity();
    return true;
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

void backToPrompt(Turn& turn, state::AwaitingPrompt prompt)
{
    prompt.asking.reset();
    turn.moveToPrompt(prompt);
}

struct BackToHeld {
    Turn& turn;

    void operator()(const state::EnteringOtp& held) const { turn.moveToCode(held); }
    void operator()(const state::AwaitingPrompt& held) const { turn.moveToPrompt(held); }
    template <class S>
    void operator()(const S& held) const
    {
        turn.moveTo(held);
    }
};

// Of the state itself, or of the interrupted one.
template <class S>
const S& callIn(const State& state)
{
    const auto* interrupted = std::get_if<state::Interrupted>(&state);
    return interrupted != nullptr ? std::get<S>(interrupted->asked) : std::get<S>(state);
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
    case BackTo::Preparing:
        if (std::get<state::NeedsVneid>(turn.journey.state).prepared)
            turn.moveTo(state::Preparing{});
        else
            turn.moveTo(state::ChoosingMethod{});
        break;
    case BackTo::BeforeFields: return backFromFirstField(turn);
    case BackTo::Source: turn.moveTo(state::ChoosingSource{}); break;
    case BackTo::FieldBefore: return backFromField(turn);
    case BackTo::Certificates: turn.moveToTokens(); break;
    case BackTo::Document: turn.moveToDocument(); break;
    case BackTo::LastField: turn.moveToLastField(); break;
    case BackTo::CaptchaOrField: turn.journey.captcha ? turn.moveToCaptcha() : turn.moveToLastField(); break;
    case BackTo::Summary: backToSummary(turn); break;
    case BackTo::Code: backToCode(turn); break;
    case BackTo::Password: backToPassword(turn); break;
    case BackTo::Certificate:
        turn.moveTo(
            state::ConfirmingCertificate{callIn<state::Confirming>(turn.journey.state).certificate, {}});
        break;
    case BackTo::Held: {
        const auto held = callIn<state::Postponing>(turn.journey.state).from;
        std::visit(BackToHeld{turn}, held);
        break;
    }
    case BackTo::Question: turn.journey.overlay = Overlay::CancelQuestion; break;
    case BackTo::Done: turn.moveTo(state::Done{}); break;
    case BackTo::BeforeTheCall: {
        const auto& asked = std::get<state::Interrupted>(turn.journey.state).asked;
        // A resend that was cut off goes back to the code, not past it.
        if (std::holds_alternative<state::EnteringOtp>(asked))
            backToCode(turn);
        else if (const auto* prompt = std::get_if<state::AwaitingPrompt>(&asked))
            backToPrompt(turn, *prompt);
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
