#include "kiosk/flow/steps.h"

namespace kiosk::flow {

bool on(Turn& turn, const state::FetchingCaptcha& state, const event::CaptchaArrived& event)
{
    if (!answers(state.waiting, event.ticket, Call::FetchCaptcha))
        return false;
    turn.noteAnswer();
    turn.journey.captcha = CaptchaInHand{event.captcha, {}, {}};
    turn.moveTo(state::EnteringCaptcha{event.captcha, {}, state.fault, false});
    return true;
}

bool on(Turn& turn, const state::FetchingCaptcha& state, const event::CallFailed& event)
{
    return turn.takeFailure(state.waiting, event);
}

bool on(Turn& turn, const state::EnteringCaptcha& state, const event::CaptchaEdited& event)
{
    const auto text = event.text.normalized(QString::NormalizationForm_C);
    turn.journey.captcha = CaptchaInHand{state.captcha, text, {}};
    turn.moveTo(state::EnteringCaptcha{state.captcha, text, {}, false});
    return true;
}

bool on(Turn& turn, const state::EnteringCaptcha&, const event::CaptchaRefreshPressed&)
{
    turn.moveToNewCaptcha();
    return true;
}

bool on(Turn& turn, const state::EnteringCaptcha& state, const event::NextPressed&)
{
    if (hasSolvedCaptcha(turn.journey) && signsByToken(turn.journey.draft)) {
        turn.submit(); // what was signed has been read, and nothing else was given
    } else if (hasSolvedCaptcha(turn.journey)) {
        turn.moveToSummary();
    } else {
        auto stay = state;
        stay.missing = true;
        turn.moveTo(stay);
    }
    return true;
}

} // namespace kiosk::flow
