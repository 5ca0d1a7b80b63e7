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

void moveOnFromLanguage(Turn& turn)
{
    if (rowOf(turn.journey.draft.purpose).consents)
        turn.moveTo(state::Consenting{});
    else
        turn.moveToIdentity();
}

} // namespace

bool on(Turn& turn, const state::Start&, const event::Began& event)
{
    if (rowOf(event.purpose).seals && !mayBegin(turn.journey))
        return false;
    turn.journey.draft.purpose = event.purpose;
    if (turn.journey.rules.languages.size() > 1)
        turn.moveTo(state::ChoosingLanguage{});
    else
        moveOnFromLanguage(turn);
    return true;
}

bool onLanguage(Turn& turn, const event::LanguageChosen& event)
{
    if (!turn.journey.rules.languages.contains(event.language))
        return false;
    const bool another = event.language != turn.journey.language;
    turn.journey.language = event.language;
    if (another)
        askAnewForCaptcha(turn);
    return true;
}

bool on(Turn& turn, const state::ChoosingLanguage&, const event::LanguageChosen&)
{
    moveOnFromLanguage(turn);
    return true;
}

bool on(Turn& turn, const state::ChoosingLanguage&, const event::NextPressed&)
{
    moveOnFromLanguage(turn);
    return true;
}

bool on(Turn& turn, const state::Consenting&, const event::ConsentAnswered& event)
{
    turn.journey.consented = event.given;
    if (!event.given)
        turn.moveTo(state::Declined{});
    else if (rowOf(turn.journey.draft.purpose).chooses)
        turn.moveTo(state::ChoosingSubject{});
    else
        turn.moveToIdentity();
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
    turn.moveTo(state::Preparing{});
    return true;
}

bool on(Turn& turn, const state::ChoosingMethod& state, const event::NextPressed&)
{
    const auto method = turn.journey.draft.method;
    return method && on(turn, state, event::MethodChosen{*method});
}

bool on(Turn& turn, const state::ChoosingMethod&, const event::VneidPressed&)
{
    turn.moveTo(state::NeedsVneid{false});
    return true;
}

bool on(Turn& turn, const state::Preparing&, const event::VneidPressed&)
{
    turn.moveTo(state::NeedsVneid{true});
    return true;
}

bool on(Turn& turn, const state::Preparing&, const event::NextPressed&)
{
    turn.moveToIdentity();
    return true;
}

} // namespace kiosk::flow
