#include "kiosk/flow/steps.h"

namespace kiosk::flow {

using base::ErrorCode;

bool on(Turn& turn, const state::ConfirmingCertificate& state, const event::FieldEdited& event)
{
    if (event.field != Field::Email)
        return false;
    turn.journey.draft.values[Field::Email] = {event.text.normalized(QString::NormalizationForm_C),
                                               event.source};
    turn.moveTo(state::ConfirmingCertificate{state.certificate, {}});
    return true;
}

bool on(Turn& turn, const state::ConfirmingCertificate& state, const event::NextPressed&)
{
    const auto& journey = turn.journey;
    const auto fault = faultOf(Field::Email, journey.draft.text(Field::Email), journey.rules.today);
    if (fault)
        turn.moveTo(state::ConfirmingCertificate{state.certificate, fault});
    else
        turn.moveTo(state::Confirming{turn.call(Call::Confirm), state.certificate});
    return true;
}

bool on(Turn& turn, const state::Confirming& state, const event::Completed& event)
{
    if (!answers(state.waiting, event.ticket, Call::Confirm))
        return false;
    turn.noteAnswer();
    turn.moveToDone(event.level, event.receiptCode, event.completedAt);
    return true;
}

bool on(Turn& turn, const state::Confirming& state, const event::RegistrationFound& event)
{
    if (!answers(state.waiting, event.ticket, Call::LookUp))
        return false;
    turn.noteAnswer();
    turn.moveToStage(event);
    return true;
}

bool on(Turn& turn, const state::Confirming& state, const event::CallFailed& event)
{
    if (state.waiting.ticket != event.ticket)
        return false;
    turn.noteFailure(event.code);
    if (isInterruption(event.code))
        turn.interrupt(event.code, event.retryIn);
    else if (event.code == ErrorCode::FieldInvalid)
        turn.moveTo(state::ConfirmingCertificate{state.certificate, Fault::PortalRefusedField});
    else if (event.code == ErrorCode::RegistrationWrongStep && state.waiting.call != Call::LookUp)
        turn.lookUp();
    else
        turn.moveToRefusedOrExists(event.code);
    return true;
}

} // namespace kiosk::flow
