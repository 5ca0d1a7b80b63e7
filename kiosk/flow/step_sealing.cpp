#include "kiosk/flow/steps.h"

namespace kiosk::flow {

namespace {

// A signature made for the portal's challenge is worth nothing without it, and the other way round.
bool hasSignatureForLater(const Journey& journey)
{
    return journey.signing.signature && journey.forLater;
}

// Whoever is about to sign, or has signed, has read that it is for later.
bool isBoundToLater(const Journey& journey)
{
    const auto& state = journey.state;
    return hasSignatureForLater(journey) || std::holds_alternative<state::EnteringPin>(state) ||
           std::holds_alternative<state::SigningDocument>(state) ||
           std::holds_alternative<state::Sealing>(state) || std::holds_alternative<state::Sealed>(state);
}

} // namespace

bool on(Turn& turn, const state::Interrupted&, const event::SealPressed&)
{
    auto& journey = turn.journey;
    if (!offersSealing(journey))
        return false;
    // What the portal may hold of it is taken up no more: it comes with the envelope.
    journey.registration = {};
    journey.captcha.reset();
    journey.signing.challenge.clear();
    if (!hasSignatureForLater(journey))
        journey.signing.signature.reset();
    journey.forLater = true;
    if (signsByToken(journey.draft))
        turn.moveToDocument();
    else
        turn.moveToSummary();
    return true;
}

bool on(Turn& turn, const state::Sealing& state, const event::Sealed& event)
{
    if (!answers(state.waiting, event.ticket, Call::Seal))
        return false;
    turn.answered = true;
    turn.journey.registration.receiptCode = event.receiptCode;
    turn.moveTo(state::Sealed{});
    if (turn.journey.rules.prints)
        turn.printSlip();
    return true;
}

bool on(Turn& turn, const state::Sealing& state, const event::CallFailed& event)
{
    return turn.takeFailure(state.waiting, event);
}

bool onSealing(Turn& turn, const event::SealingChanged& event)
{
    turn.journey.queue = event.queue;
    return true;
}

void sendAfterAll(Journey& journey)
{
    if (!isBoundToLater(journey))
        journey.forLater = false;
}

} // namespace kiosk::flow
