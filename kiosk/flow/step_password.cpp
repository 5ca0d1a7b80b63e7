#include "kiosk/flow/steps.h"

namespace kiosk::flow {

using base::ErrorCode;

bool on(Turn& turn, const state::ChoosingPassword&, const event::PasswordOffered& event)
{
    if (!event.assessment.isAcceptable()) {
        turn.moveTo(state::ChoosingPassword{event.assessment, {}});
        return true;
    }
    turn.journey.secretKept = true;
    turn.moveTo(state::SettingPassword{turn.call(Call::SetPassword)});
    return true;
}

bool on(Turn& turn, const state::SettingPassword& state, const event::Completed& event)
{
    if (!answers(state.waiting, event.ticket, Call::SetPassword))
        return false;
    turn.noteAnswer();
    turn.moveToDone(event.level, event.receiptCode, event.completedAt);
    return true;
}

bool on(Turn& turn, const state::SettingPassword& state, const event::CallFailed& event)
{
    if (state.waiting.ticket != event.ticket)
        return false;
    turn.noteFailure(event.code);
    if (isInterruption(event.code)) {
        turn.interrupt(event.code, event.retryIn);
    } else if (event.code == ErrorCode::PasswordRefused) {
        turn.wipeSecret();
        turn.moveTo(state::ChoosingPassword{{}, event.code});
    } else if (event.code == ErrorCode::RegistrationWrongStep && state.waiting.call != Call::LookUp) {
        turn.lookUp();
    } else {
        turn.moveToRefused(event.code);
    }
    return true;
}

} // namespace kiosk::flow
