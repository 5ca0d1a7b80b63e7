#include "kiosk/flow/steps.h"

#include <algorithm>

namespace kiosk::flow {

namespace {

// A captcha on its way speaks the former language; and the same operation may not be repeated in another.
void askAnewForCaptcha(Turn& turn)
{
    auto& journey = turn.journey;
    if (auto* fetching = std::get_if<state::FetchingCaptcha>(&journey.state)) {
        turn.moveToNewCaptcha(fetching->fault);
    } else if (auto* interrupted = std::get_if<state::Interrupted>(&journey.state)) {
        if (auto* asked = std::get_if<state::FetchingCaptcha>(&interrupted->asked))
            asked->waiting.operation = {++journey.lastOperation.value};
    }
}

} // namespace

bool on(Turn& turn, const state::Start&, const event::Began&)
{
    if (turn.journey.rules.languages.size() > 1)
        turn.moveTo(state::ChoosingLanguage{});
    else
        turn.moveTo(state::Consenting{});
    return true;
}

bool onLanguage(Turn& turn, const event::LanguageChosen& event)
{
    if (std::holds_alternative<state::Start>(turn.journey.state) ||
        !turn.journey.rules.languages.contains(event.language))
        return false;
    const bool another = event.language != turn.journey.language;
    turn.journey.language = event.language;
    if (another)
        askAnewForCaptcha(turn);
    return true;
}

bool on(Turn& turn, const state::ChoosingLanguage&, const event::LanguageChosen&)
{
    turn.moveTo(state::Consenting{});
    return true;
}

bool on(Turn& turn, const state::ChoosingLanguage&, const event::NextPressed&)
{
    turn.moveTo(state::Consenting{});
    return true;
}

bool on(Turn& turn, const state::Consenting&, const event::ConsentAnswered& event)
{
    turn.journey.consented = event.given;
    if (event.given)
        turn.moveTo(state::ChoosingSubject{});
    else
        turn.moveTo(state::Declined{});
    return true;
}

bool on(Turn& turn, const state::ChoosingSubject&, const event::SubjectChosen& event)
{
    auto& draft = turn.journey.draft;
    draft.subject = event.subject;
    if (draft.method && !rowOf(*draft.method).takes(event.subject))
        draft.method.reset();
    turn.moveTo(state::ChoosingMethod{});
    return true;
}

bool on(Turn& turn, const state::ChoosingSubject&, const event::NextPressed&)
{
    if (!turn.journey.draft.subject)
        return false;
    turn.moveTo(state::ChoosingMethod{});
    return true;
}

bool on(Turn& turn, const state::ChoosingMethod&, const event::MethodChosen& event)
{
    auto& draft = turn.journey.draft;
    if (!draft.subject || std::ranges::count(offeredMethods(turn.journey, *draft.subject), event.method) == 0)
        return false;
    draft.method = event.method;
    turn.moveToField(fieldsOf(draft).front());
    return true;
}

bool on(Turn& turn, const state::ChoosingMethod& state, const event::NextPressed&)
{
    const auto method = turn.journey.draft.method;
    return method && on(turn, state, event::MethodChosen{*method});
}

} // namespace kiosk::flow
