#include "kiosk/flow/state_table.h"
#include "kiosk/flow/steps.h"

namespace kiosk::flow {

namespace {

bool finish(Turn& turn)
{
    turn.end = rowOf(turn.journey.state).closing;
    return true;
}

// What the portal will not believe is not sent again: the card has to be read anew, or the person types.
void doubtCard(Turn& turn, base::ErrorCode code)
{
    using base::ErrorCode;
    auto& journey = turn.journey;
    if (code == ErrorCode::EvidenceForged || code == ErrorCode::EvidenceCloned ||
        code == ErrorCode::EvidenceReplayed)
        putAside(journey.card, journey.draft);
}

bool beginAgain(Turn& turn)
{
    turn.moveToIdentity();
    return true;
}

bool printAgain(Turn& turn)
{
    if (!canPrint(turn.journey))
        return false;
    turn.printSlip();
    return true;
}

} // namespace

bool on(Turn& turn, const state::Done&, const event::NextPressed&)
{
    turn.moveTo(state::Receipt{});
    // Coming back to it prints no second one.
    if (turn.journey.rules.prints && turn.journey.printing.copy == 0)
        turn.printSlip();
    return true;
}

bool on(Turn& turn, const state::Done&, const event::FinishPressed&)
{
    return finish(turn);
}

bool on(Turn& turn, const state::Receipt&, const event::FinishPressed&)
{
    return finish(turn);
}

bool on(Turn& turn, const state::Receipt&, const event::PrintPressed&)
{
    return printAgain(turn);
}

bool on(Turn& turn, const state::Postponed&, const event::FinishPressed&)
{
    return finish(turn);
}

bool on(Turn& turn, const state::Postponed&, const event::PrintPressed&)
{
    return printAgain(turn);
}

bool on(Turn& turn, const state::Sealed&, const event::FinishPressed&)
{
    return finish(turn);
}

bool on(Turn& turn, const state::Sealed&, const event::PrintPressed&)
{
    return printAgain(turn);
}

bool on(Turn& turn, const state::NeedsVneid&, const event::FinishPressed&)
{
    return finish(turn);
}

bool on(Turn& turn, const state::Declined&, const event::FinishPressed&)
{
    return finish(turn);
}

bool on(Turn& turn, const state::AccountExists&, const event::FinishPressed&)
{
    return finish(turn);
}

bool on(Turn& turn, const state::AccountExists&, const event::BeginAgainPressed&)
{
    return beginAgain(turn);
}

// The account is the person's own: its password is asked for anew with what has been typed already.
bool on(Turn& turn, const state::AccountExists&, const event::RecoverPressed&)
{
    auto& journey = turn.journey;
    if (!mayRecover(journey.draft))
        return false;
    journey.draft.purpose = Purpose::Recover;
    journey.captcha.reset();
    for (const auto field : fieldsOf(journey.draft)) {
        if (faultOf(journey.draft, field, journey.rules.today)) {
            turn.moveToField(field);
            return true;
        }
    }
    turn.moveToCaptcha();
    return true;
}

bool on(Turn& turn, const state::Refused&, const event::FinishPressed&)
{
    return finish(turn);
}

bool on(Turn& turn, const state::Refused& state, const event::BeginAgainPressed&)
{
    doubtCard(turn, state.code);
    if (!endsMethod(turn.journey, state.code))
        return beginAgain(turn);
    turn.moveTo(state::ChoosingMethod{});
    return true;
}

bool onSlip(Turn& turn, const event::SlipPrinted& event)
{
    auto& printing = turn.journey.printing;
    if (!printing.underWay || printing.copy != event.copy)
        return false;
    printing = {event.copy, false, event.outcome, event.code};
    return true;
}

} // namespace kiosk::flow
