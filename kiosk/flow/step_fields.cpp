#include "kiosk/flow/steps.h"

#include <algorithm>

namespace kiosk::flow {

namespace {

bool isAsked(const Draft& draft, Field field)
{
    return std::ranges::count(fieldsOf(draft), field) > 0;
}

bool isTyped(const Draft& draft, Field field)
{
    const auto found = draft.values.find(field);
    return found != draft.values.end() && found->second.source == Source::Typed &&
           !found->second.text.isEmpty();
}

// Where no summary comes before the sending, whatever Back left unfinished is asked first.
void submitWhole(Turn& turn)
{
    const auto& journey = turn.journey;
    for (const auto field : fieldsOf(journey.draft)) {
        if (const auto fault = faultOf(journey.draft, field, journey.rules.today)) {
            turn.moveToField(field, fault);
            return;
        }
    }
    turn.submit();
}

void moveOn(Turn& turn, const state::EnteringField& state)
{
    if (state.fromSummary) {
        if (hasSolvedCaptcha(turn.journey))
            turn.moveToSummary();
        else
            turn.moveToCaptcha();
        return;
    }
    if (state.forChip && !chipNumberOf(turn.journey.draft).isEmpty()) {
        // Both keys are looked at again where both had been typed.
        if (state.field == Field::IdNumber && isTyped(turn.journey.draft, Field::BirthDate))
            turn.moveTo(state::EnteringField{Field::BirthDate, {}, false, false, true});
        else
            turn.readChip();
        return;
    }
    const auto& journey = turn.journey;
    const auto fields = fieldsOf(journey.draft);
    const auto here = std::ranges::find(fields, state.field);
    const auto next =
        std::find_if(here == fields.end() ? here : here + 1, fields.end(), [&journey](Field field) {
            return !isSettled(journey.draft, field, journey.rules.today);
        });
    if (next != fields.end())
        turn.moveToField(*next);
    else if (rowOf(turn.journey.draft.purpose).solves)
        turn.moveToCaptcha();
    else
        submitWhole(turn);
}

} // namespace

// A word still being composed may arrive when its field has been left: what was typed is kept, wherever the
// person is among the fields.
bool on(Turn& turn, const state::EnteringField& state, const event::FieldEdited& event)
{
    auto& journey = turn.journey;
    if (!isAsked(journey.draft, event.field) || isLocked(journey.card, journey.draft, event.field))
        return false;
    const FieldValue value{event.text.normalized(QString::NormalizationForm_C), event.source};
    auto& held = journey.draft.values[event.field];
    if (value.source == Source::Qr && held.source == Source::Chip)
        return false;
    if (held != value)
        turn.useUpSentCaptcha();
    held = value;
    if (event.field == state.field)
        turn.moveTo(state::EnteringField{state.field, {}, false, state.fromSummary, state.forChip});
    return true;
}

bool on(Turn& turn, const state::EnteringField& state, const event::NextPressed&)
{
    const auto& journey = turn.journey;
    auto stay = state;
    stay.fault = faultOf(journey.draft, state.field, journey.rules.today);
    if (stay.fault) {
        turn.moveTo(stay);
    } else if (!state.warned && !warningsOf(journey.draft, state.field).empty()) {
        stay.warned = true;
        turn.moveTo(stay);
    } else {
        moveOn(turn, state);
    }
    return true;
}

} // namespace kiosk::flow
