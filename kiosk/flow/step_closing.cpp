#include "kiosk/flow/state_table.h"
#include "kiosk/flow/steps.h"

namespace kiosk::flow {

namespace {

bool finish(Turn& turn)
{
    turn.end = rowOf(turn.journey.state).closing;
    return true;
}

bool beginAgain(Turn& turn)
{
    turn.moveToField(fieldsOf(turn.journey.draft).front());
    return true;
}

} // namespace

bool on(Turn& turn, const state::Done&, const event::NextPressed&)
{
    turn.moveTo(state::Receipt{});
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

bool on(Turn& turn, const state::Refused&, const event::FinishPressed&)
{
    return finish(turn);
}

bool on(Turn& turn, const state::Refused& state, const event::BeginAgainPressed&)
{
    if (state.code != base::ErrorCode::MethodClosed)
        return beginAgain(turn);
    turn.moveTo(state::ChoosingMethod{});
    return true;
}

} // namespace kiosk::flow
