#include "kiosk/flow/state_table.h"
#include "kiosk/flow/steps.h"

#include <algorithm>

namespace kiosk::flow {

using base::ErrorCode;

namespace {

void takeReading(Turn& turn, const CardReading& reading)
{
    turn.useUpSentCaptcha();
    take(turn.journey.card, turn.journey.draft, reading);
}

// Whoever prefers to type may change everything: no value is a card's any more.
void typeInstead(Turn& turn)
{
    putAside(turn.journey.card, turn.journey.draft);
    turn.moveToFirstField();
}

bool choose(Turn& turn, Source source)
{
    switch (source) {
    case Source::Typed: typeInstead(turn); return true;
    case Source::Qr:
        if (!offersQr(turn.journey))
            return false;
        turn.moveTo(state::ShowingQr{});
        return true;
    case Source::Chip:
        if (!offersChip(turn.journey))
            return false;
        turn.readChip();
        return true;
    }
    return false;
}

bool takeQr(Turn& turn, const CardReading& reading, bool forChip)
{
    takeReading(turn, reading);
    if (forChip && offersChip(turn.journey) && !chipNumberOf(turn.journey.draft).isEmpty())
        turn.readChip();
    else
        turn.moveTo(state::CheckingCard{});
    return true;
}

// Laying the card again is asking for it again. What would only use up another of the card's tries, or needs
// another number or a date, waits for a word of the person's.
bool isWorthRepeating(ErrorCode code)
{
    return code != ErrorCode::CardKeyWrong && code != ErrorCode::CardBirthDateNeeded &&
           code != ErrorCode::CardKeyBlocked && code != ErrorCode::CardUnsuitable;
}

bool isReadAgainWhenLaid(const Journey& journey)
{
    if (const auto* reading = std::get_if<state::ReadingChip>(&journey.state))
        return reading->fault && isWorthRepeating(*reading->fault);
    if (std::holds_alternative<state::CheckingCard>(journey.state))
        return journey.card.photo == Photo::Lost;
    return std::holds_alternative<state::ChoosingSource>(journey.state);
}

// Whether what is going to be sent, or has been, holds a value of the source's.
bool standsOn(const Draft& draft, Source source)
{
    return std::ranges::any_of(fieldsOf(draft), [&](Field field) {
        const auto found = draft.values.find(field);
        return found != draft.values.end() && found->second.source == source;
    });
}

// The portal or the queue has it for good: nothing is taken back any more.
bool isHandedOver(const Journey& journey)
{
    return journey.registration.complete || journey.registration.kept ||
           std::holds_alternative<state::Sealing>(journey.state) ||
           std::holds_alternative<state::Sealed>(journey.state);
}

// Where the person sees the card's screen again on the way to any sending, or is told of an end.
bool comesByTheCard(const State& state)
{
    return rowOf(state).closing || std::holds_alternative<state::ChoosingLanguage>(state) ||
           std::holds_alternative<state::Consenting>(state) ||
           std::holds_alternative<state::ChoosingSubject>(state) ||
           std::holds_alternative<state::ChoosingMethod>(state) ||
           std::holds_alternative<state::Preparing>(state);
}

// The person may have gone on meanwhile: what the chip had filled in is taken back, a registration that
// stands on it is given up, and the card's screen says why.
void doubtChip(Turn& turn, const CardReading& reading)
{
    auto& journey = turn.journey;
    if (isHandedOver(journey)) {
        journey.card.chip = reading;
        return;
    }
    const bool stoodOnIt = standsOn(journey.draft, Source::Chip);
    takeReading(turn, reading);
    if (!stoodOnIt || comesByTheCard(journey.state))
        return;
    journey.registration = {};
    if (secretOf(journey.state) != SecretOf::Nobody)
        turn.wipeSecret();
    turn.again.insert(Deadline::Idle);
    turn.moveToIdentity();
}

} // namespace

bool on(Turn& turn, const state::ChoosingSource&, const event::SourceChosen& event)
{
    return choose(turn, event.source);
}

// A scanner in the hand needs no screen of its own: whoever scans has chosen.
bool on(Turn& turn, const state::ChoosingSource&, const event::QrSeen& event)
{
    return offersQr(turn.journey) && takeQr(turn, event.reading, false);
}

bool on(Turn& turn, const state::ChoosingSource&, const event::QrRefused& event)
{
    if (!offersQr(turn.journey))
        return false;
    turn.moveTo(state::ShowingQr{false, event.code, false});
    return true;
}

bool on(Turn& turn, const state::ShowingQr& state, const event::SourceChosen& event)
{
    if (event.source != Source::Typed || !state.forChip)
        return choose(turn, event.source);
    turn.moveTo(state::EnteringField{Field::IdNumber, {}, false, false, true});
    return true;
}

bool on(Turn& turn, const state::ShowingQr& state, const event::QrSeen& event)
{
    return takeQr(turn, event.reading, state.forChip);
}

bool on(Turn& turn, const state::ShowingQr& state, const event::QrRefused& event)
{
    auto stay = state;
    stay.fault = event.code;
    turn.again.insert(Deadline::CardWait);
    turn.moveTo(stay);
    return true;
}

bool on(Turn& turn, const state::ShowingQr& state, const event::RetryPressed&)
{
    turn.again.insert(Deadline::CardWait);
    turn.moveTo(state::ShowingQr{state.forChip, {}, false});
    return true;
}

bool on(Turn& turn, const state::ReadingChip&, const event::SourceChosen& event)
{
    return event.source != Source::Chip && choose(turn, event.source);
}

bool on(Turn& turn, const state::ReadingChip& state, const event::ChipAdvanced& event)
{
    if (state.ticket != event.ticket || state.fault)
        return false;
    auto stay = state;
    if (stay.step != event.step)
        turn.again.insert(Deadline::CardWait);
    stay.step = event.step;
    stay.percent = event.percent;
    turn.moveTo(stay);
    return true;
}

bool on(Turn& turn, const state::ReadingChip& state, const event::ChipRead& event)
{
    if (state.ticket != event.ticket || state.fault)
        return false;
    takeReading(turn, event.reading);
    turn.journey.cardTicket = event.ticket;
    // Nobody is to be shown the face of a card that is not used.
    const bool wanted = event.photoComing && event.reading.trust != Trust::Doubtful;
    turn.journey.card.photo = wanted ? Photo::Coming : Photo::None;
    turn.journey.card.photoPercent = 0;
    turn.again.insert(Deadline::Idle);
    turn.moveTo(state::CheckingCard{});
    return true;
}

bool on(Turn& turn, const state::ReadingChip& state, const event::ChipFailed& event)
{
    if (state.ticket != event.ticket || state.fault)
        return false;
    auto stay = state;
    stay.fault = event.code;
    turn.moveTo(stay);
    return true;
}

bool on(Turn& turn, const state::ReadingChip& state, const event::RetryPressed&)
{
    if (!state.fault || !offersChip(turn.journey))
        return false;
    if (state.fault == ErrorCode::CardKeyWrong)
        turn.moveTo(state::EnteringField{Field::IdNumber, {}, false, false, true});
    else if (state.fault == ErrorCode::CardBirthDateNeeded)
        turn.moveTo(state::EnteringField{Field::BirthDate, {}, false, false, true});
    else
        turn.readChip();
    return true;
}

bool on(Turn& turn, const state::CheckingCard&, const event::SourceChosen& event)
{
    return choose(turn, event.source);
}

bool on(Turn& turn, const state::CheckingCard&, const event::NextPressed&)
{
    turn.moveToFirstField();
    return true;
}

bool onReader(Turn& turn, const event::ReaderChanged& event)
{
    auto& devices = turn.journey.devices;
    const bool laid = event.cardLaid && !devices.cardLaid;
    devices.reader = event.fault;
    devices.cardLaid = event.cardLaid;
    const bool covered = turn.journey.overlay != Overlay::None;
    if (!laid || covered || !offersChip(turn.journey))
        return true;
    if (isReadAgainWhenLaid(turn.journey)) {
        turn.again.insert(Deadline::Idle);
        turn.readChip();
    }
    return true;
}

bool onCamera(Turn& turn, const event::CameraChanged& event)
{
    turn.journey.devices.camera = event.fault;
    return true;
}

bool onPhoto(Turn& turn, const event::PhotoAdvanced& event)
{
    auto& journey = turn.journey;
    if (journey.card.photo != Photo::Coming || journey.cardTicket != event.ticket)
        return false;
    journey.card.photoPercent = event.percent;
    return true;
}

bool onPhoto(Turn& turn, const event::PhotoRead& event)
{
    auto& journey = turn.journey;
    if (journey.card.photo != Photo::Coming || journey.cardTicket != event.ticket || !journey.card.chip)
        return false;
    journey.card.photo = event.photo;
    auto reading = *journey.card.chip;
    reading.checks.passive = event.passive;
    reading.trust = trustOf(reading.checks);
    if (reading.trust != Trust::Doubtful) {
        journey.card.chip = reading;
        return true;
    }
    journey.card.photo = Photo::None;
    doubtChip(turn, reading);
    return true;
}

bool onCardWait(Turn& turn)
{
    if (auto* showing = std::get_if<state::ShowingQr>(&turn.journey.state))
        showing->tired = true;
    else if (auto* reading = std::get_if<state::ReadingChip>(&turn.journey.state))
        reading->fault = ErrorCode::CardTimeout;
    return true;
}

} // namespace kiosk::flow
