#include "kiosk/flow/steps.h"

#include <algorithm>

namespace kiosk::flow {

using base::ErrorCode;

namespace {

void choose(Turn& turn, const TokenChoice& choice)
{
    auto& signing = turn.journey.signing;
    turn.useUpSentCaptcha(); // it has gone out with the former signature
    auto refusals = std::move(signing.refusals);
    signing = {};
    signing.choice = choice;
    signing.certificate = *certificateOf(turn.journey.tokens, choice);
    signing.refusals = std::move(refusals);
    turn.moveTo(state::CheckingCertificate{turn.tokenTicket()});
}

// What has been found against a certificate holds as long as its token stays plugged in: whoever plugs it in
// again asks again.
void forgetRefusals(Journey& journey)
{
    std::erase_if(journey.signing.refusals, [&journey](const Refusal& refusal) {
        return tokenOf(journey.tokens, refusal.choice) == nullptr;
    });
}

// The present step needs the token in its slot; the signature in hand needs it no more.
bool needsToken(const Journey& journey)
{
    const auto& state = journey.state;
    if (const auto* interrupted = std::get_if<state::Interrupted>(&state))
        return std::holds_alternative<state::DrawingChallenge>(interrupted->asked);
    return (std::holds_alternative<state::ReviewingDocument>(state) && !journey.signing.signature) ||
           std::holds_alternative<state::DrawingChallenge>(state) ||
           std::holds_alternative<state::EnteringPin>(state);
}

bool isAboutThePin(ErrorCode code)
{
    return code == ErrorCode::TokenPinWrong || code == ErrorCode::TokenPinUnfit ||
           code == ErrorCode::TokenPinCancelled;
}

void sign(Turn& turn)
{
    turn.moveTo(state::SigningDocument{turn.tokenTicket()});
}

void refuse(Turn& turn, ErrorCode code)
{
    auto& signing = turn.journey.signing;
    // Whether anybody can be asked may be different the next time.
    if (code != ErrorCode::CertificateUnchecked)
        signing.refusals.push_back({*signing.choice, code});
    turn.moveToTokens(code);
}

void takeVerdict(Turn& turn, std::optional<ErrorCode> found)
{
    const bool unchecked = found == ErrorCode::CertificateUnchecked;
    // What is sealed the portal checks when it comes.
    const bool checkedLater = !turn.journey.line.up && canSeal(turn.journey);
    if (found && !(unchecked && (turn.journey.rules.uncheckedGoesOn || checkedLater))) {
        refuse(turn, *found);
        return;
    }
    turn.journey.signing.unchecked = unchecked;
    turn.again.insert(Deadline::Idle);
    turn.moveToDocument();
}

} // namespace

bool on(Turn& turn, const state::AwaitingToken& state, const event::RetryPressed&)
{
    turn.again.insert(Deadline::TokenWait);
    turn.moveTo(state::AwaitingToken{state.fault, false});
    return true;
}

bool on(Turn& turn, const state::ChoosingCertificate&, const event::CertificateChosen& event)
{
    if (whyUnusable(turn.journey.tokens, turn.journey.signing, event.choice))
        return false;
    choose(turn, event.choice);
    return true;
}

bool on(Turn& turn, const state::ChoosingCertificate& state, const event::NextPressed&)
{
    const auto& journey = turn.journey;
    const auto usable = usableChoices(journey.tokens, journey.signing);
    const auto& before = journey.signing.choice;
    if (before && std::ranges::count(usable, *before) > 0) {
        choose(turn, TokenChoice(*before));
    } else if (usable.size() == 1) {
        choose(turn, usable.front());
    } else {
        auto stay = state;
        stay.missing = true;
        turn.moveTo(stay);
    }
    return true;
}

bool on(Turn& turn, const state::CheckingCertificate& state, const event::CertificateChecked& event)
{
    if (state.ticket != event.ticket)
        return false;
    turn.tokenAnswered = true;
    takeVerdict(turn, event.found);
    return true;
}

bool on(Turn& turn, const state::CheckingCertificate& state, const event::TokenFailed& event)
{
    if (state.ticket != event.ticket)
        return false;
    turn.tokenAnswered = true;
    turn.moveToTokens(event.code);
    return true;
}

bool on(Turn& turn, const state::ReviewingDocument&, const event::NextPressed&)
{
    if (turn.journey.signing.signature) {
        turn.moveToCaptcha();
    } else if (turn.journey.forLater) {
        turn.moveToPin();
    } else {
        turn.moveTo(state::DrawingChallenge{turn.call(Call::DrawChallenge)});
        turn.interruptWithoutLine();
    }
    return true;
}

bool on(Turn& turn, const state::DrawingChallenge& state, const event::ChallengeDrawn& event)
{
    if (!answers(state.waiting, event.ticket, Call::DrawChallenge))
        return false;
    turn.noteAnswer();
    turn.journey.signing.challenge = event.challenge;
    turn.moveToPin();
    return true;
}

bool on(Turn& turn, const state::DrawingChallenge& state, const event::CallFailed& event)
{
    return turn.takeFailure(state.waiting, event);
}

// A PIN that cannot be one is not tried: it would cost a try for nothing.
bool on(Turn& turn, const state::EnteringPin&, const event::PinOffered& event)
{
    const auto& terms = tokenOf(turn.journey.tokens, *turn.journey.signing.choice)->pin;
    if (terms.ownKeypad)
        return false;
    if (!terms.fits(event.length))
        turn.moveTo(state::EnteringPin{ErrorCode::TokenPinUnfit});
    else
        sign(turn);
    return true;
}

bool on(Turn& turn, const state::EnteringPin&, const event::NextPressed&)
{
    if (!tokenOf(turn.journey.tokens, *turn.journey.signing.choice)->pin.ownKeypad)
        return false;
    sign(turn);
    return true;
}

bool on(Turn& turn, const state::SigningDocument& state, const event::DocumentSigned& event)
{
    if (state.ticket != event.ticket)
        return false;
    turn.tokenAnswered = true;
    auto& signing = turn.journey.signing;
    signing.signature = event.ticket;
    signing.defaultPin = event.defaultPin;
    const auto* token = tokenOf(turn.journey.tokens, *signing.choice);
    signing.mustChangePin = token != nullptr && token->pin.mustChange;
    signing.challenge.clear();
    turn.moveToCaptcha();
    return true;
}

bool on(Turn& turn, const state::SigningDocument& state, const event::TokenFailed& event)
{
    if (state.ticket != event.ticket)
        return false;
    turn.tokenAnswered = true;
    if (isAboutThePin(event.code))
        turn.moveToPin(event.code);
    else
        turn.moveToTokens(event.code);
    return true;
}

// While the token works its own answer says best what has happened; it comes, or its time runs out.
bool onTokens(Turn& turn, const event::TokensChanged& event)
{
    auto& journey = turn.journey;
    journey.tokens = event.tokens;
    forgetRefusals(journey);
    const bool waits = std::holds_alternative<state::AwaitingToken>(journey.state);
    const bool chooses = std::holds_alternative<state::ChoosingCertificate>(journey.state);
    if (waits && !journey.tokens.plugged.empty()) {
        const auto fault = std::get<state::AwaitingToken>(journey.state).fault;
        turn.again.insert(Deadline::Idle);
        turn.moveToTokens(fault == ErrorCode::TokenRemoved ? std::nullopt : fault);
    } else if ((chooses && journey.tokens.plugged.empty()) || (needsToken(journey) && !isPlugged(journey))) {
        turn.moveToTokens(whyGone(journey));
    } else if (std::holds_alternative<state::EnteringPin>(journey.state) &&
               tokenOf(journey.tokens, *journey.signing.choice)->pin.locked) {
        turn.moveToTokens(ErrorCode::TokenPinLocked);
    }
    return true;
}

bool onTokenWait(Turn& turn)
{
    auto& state = turn.journey.state;
    if (auto* awaiting = std::get_if<state::AwaitingToken>(&state))
        awaiting->tired = true;
    else if (std::holds_alternative<state::CheckingCertificate>(state))
        takeVerdict(turn, ErrorCode::CertificateUnchecked);
    else
        turn.moveToTokens(ErrorCode::TokenModuleStuck);
    return true;
}

} // namespace kiosk::flow
