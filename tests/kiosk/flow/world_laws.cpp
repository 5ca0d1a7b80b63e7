#include "tests/kiosk/flow/world.h"

#include "tests/kiosk/flow/alphabet.h"

#include <algorithm>

using namespace kiosk::flow;

namespace walking {

namespace {

template <class... Ss>
bool isIn(const Journey& journey)
{
    return (std::holds_alternative<Ss>(journey.state) || ...);
}

const Waiting* waitingIn(const State& state)
{
    return std::visit(
        [](const auto& alternative) -> const Waiting* {
            if constexpr (requires { alternative.waiting; })
                return &alternative.waiting;
            else if constexpr (requires { alternative.resending; })
                return alternative.resending ? &*alternative.resending : nullptr;
            else if constexpr (requires { alternative.asking; })
                return alternative.asking ? &*alternative.asking : nullptr;
            else
                return nullptr;
        },
        state);
}

enum class Kind { None, Code, Password, Pin };

// What lies on the pad or in the vault. Written down once more, not taken from the table under test.
Kind secretIn(const State& state)
{
    if (const auto* interrupted = std::get_if<state::Interrupted>(&state))
        return std::visit([](const auto& asked) { return secretIn(State(asked)); }, interrupted->asked);
    if (std::holds_alternative<state::EnteringOtp>(state) ||
        std::holds_alternative<state::CheckingOtp>(state))
        return Kind::Code;
    if (std::holds_alternative<state::ChoosingPassword>(state) ||
        std::holds_alternative<state::SettingPassword>(state))
        return Kind::Password;
    if (std::holds_alternative<state::EnteringPin>(state) ||
        std::holds_alternative<state::SigningDocument>(state))
        return Kind::Pin;
    return Kind::None;
}

bool isBareStart(const Journey& journey)
{
    return isIn<state::Start>(journey) && journey.overlay == Overlay::None && journey.comfort == Comfort{} &&
           journey.language == firstLanguage(journey.rules) && journey.officer == Officer::NotCalled;
}

} // namespace

std::vector<const Place*> World::shapes() const
{
    std::vector<const Place*> found;
    std::set<std::string> seen;
    for (const auto& place : m_places) {
        Journey shape = place.journey;
        shape.draft.values.clear();
        shape.line = {};
        shape.automaticRetries = 0;
        if (shape.overlay == Overlay::None && seen.insert(keyOf(shape)).second)
            found.push_back(&place);
    }
    return found;
}

void World::checkEveryEvent()
{
    for (const auto* place : shapes()) {
        for (const auto& body : everyEvent(place->journey)) {
            pairsTried.emplace(place->journey.state.index(), body.index());
            follow(*place, body);
        }
    }
}

void World::checkUnderOverlays()
{
    for (const auto* shape : shapes()) {
        const auto& place = *shape;
        for (const EventBody& opening :
             {EventBody(event::CancelPressed{}), EventBody(event::HelpPressed{}),
              EventBody(event::OfficerCalled{}), EventBody(event::DocumentPressed{Document::Terms}),
              EventBody(event::DocumentPressed{Document::Privacy}),
              EventBody(event::DocumentPressed{Document::Notice}), EventBody(event::ComfortPressed{}),
              EventBody(event::DocumentPressed{Document::Complaint})}) {
            const auto covered = follow(place, opening);
            for (const auto& body : alphabet(covered.journey, m_scope)) {
                const auto* passed = std::get_if<event::DeadlinePassed>(&body);
                if (passed != nullptr && !covered.timers.contains(passed->deadline))
                    continue;
                const auto next = follow(covered, body);
                if (next.journey.overlay == Overlay::IdleWarning &&
                    covered.journey.overlay != Overlay::IdleWarning) {
                    const auto back = follow(next, event::OverlayDismissed{});
                    demand(back.journey.overlay == covered.journey.overlay,
                           "the overlay returns after the warning", next, event::OverlayDismissed{});
                }
            }
        }
    }
}

void World::checkLeaving()
{
    for (const auto& place : m_places) {
        const auto asked = follow(place, event::CancelPressed{});
        if (isIn<state::Start>(place.journey)) {
            demand(asked.journey == place.journey, "Cancel on the start screen does nothing", place,
                   event::CancelPressed{});
            continue;
        }
        demand(asked.journey.overlay == Overlay::CancelQuestion, "Cancel asks", place,
               event::CancelPressed{});
        const auto left = follow(asked, event::LeaveConfirmed{});
        demand(isBareStart(left.journey) && left.journey.session != place.journey.session,
               "Cancel reaches the start", place, event::LeaveConfirmed{});
    }
}

void World::checkLateComers()
{
    for (const auto& place : m_places) {
        const auto& journey = place.journey;
        const auto changesNothing = [&](const Event& event, const char* law) {
            const auto taken = step(journey, event);
            demand(taken.journey == journey && taken.effects.empty(), law, place, event.body);
        };
        for (const auto& body : alphabet(journey, m_scope)) {
            changesNothing({{journey.session.value - 1}, body}, "an earlier session's event changes nothing");
            changesNothing({{journey.session.value + 1}, body}, "a later session's event changes nothing");
            const auto* passed = std::get_if<event::DeadlinePassed>(&body);
            if (passed != nullptr && !place.timers.contains(passed->deadline))
                changesNothing({journey.session, body}, "a stopped deadline's passing changes nothing");
        }
        for (const auto late : {journey.lastTicket.value - 1, journey.lastTicket.value + 1}) {
            for (const auto& body : answersTo({late}))
                changesNothing({journey.session, body}, "a late answer changes nothing");
        }
        for (const auto late : {journey.cardTicket.value - 1, journey.lastTicket.value + 1}) {
            for (const auto& body : readingsOf({late}))
                changesNothing({journey.session, body}, "a late reading changes nothing");
        }
        for (const auto late : {journey.lastTicket.value - 1, journey.lastTicket.value + 1}) {
            for (const auto& body : signingsOf({late}))
                changesNothing({journey.session, body}, "what a token says too late changes nothing");
        }
        if (waitingIn(journey.state) == nullptr) {
            for (const auto& body : answersTo(journey.lastTicket))
                changesNothing({journey.session, body}, "an answer that is not waited for changes nothing");
        }
    }
}

void World::checkEnd(const Place& from, const EventBody& body, const Step& taken, const Place& to)
{
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < taken.effects.size(); ++i) {
        if (std::holds_alternative<effect::WipeSession>(taken.effects[i]) ||
            std::holds_alternative<effect::HandOver>(taken.effects[i]))
            ends.push_back(i);
    }
    if (taken.journey.session == from.journey.session) {
        demand(ends.empty(), "only the end wipes and hands over", from, body);
        return;
    }
    auto fresh = startJourney(from.journey.rules, {from.journey.session.value + 1});
    fresh.line = from.journey.line;
    fresh.queue = from.journey.queue;
    demand(taken.journey == fresh, "after the end nothing is left but the line", from, body);
    const auto count = taken.effects.size();
    const bool inOrder = ends == std::vector{count - 2, count - 1} &&
                         std::holds_alternative<effect::WipeSession>(taken.effects[count - 2]) &&
                         std::holds_alternative<effect::HandOver>(taken.effects[count - 1]);
    demand(inOrder, "WipeSession and HandOver come once and last", from, body);
    demand(to.timers.empty() && !to.portalHolds && !to.callUnderWay, "the end leaves nothing running or held",
           from, body);
}

void World::checkKept(const Place& from, const EventBody& body, const Place& to)
{
    if (to.journey.session != from.journey.session)
        return;
    const auto& before = from.journey;
    const auto& after = to.journey;
    const auto* edited = std::get_if<event::FieldEdited>(&body);
    // A card whose photo was forged is believed in nothing.
    const bool doubted =
        is<event::PhotoRead>(body) && after.card.chip && after.card.chip->trust == Trust::Doubtful;
    for (const auto& [field, value] : before.draft.values) {
        const auto found = after.draft.values.find(field);
        const bool same = found != after.draft.values.end() && found->second.text == value.text;
        // A card's word takes the place of what was typed, which is shown beside it.
        const bool shown = value.source == Source::Typed && after.card.typed.contains(field);
        const bool better = found != after.draft.values.end() && found->second.source > value.source;
        const bool kept =
            same || (better && (shown || value.source != Source::Typed || value.text.isEmpty()));
        demand(kept || (doubted && value.source == Source::Chip) ||
                   (edited != nullptr && edited->field == field),
               "what was typed is kept", from, body);
    }
    demand(after.draft.subject == before.draft.subject || is<event::SubjectChosen>(body),
           "what was chosen is kept", from, body);
    demand(after.draft.method == before.draft.method || is<event::SubjectChosen>(body) ||
               is<event::MethodChosen>(body),
           "what was chosen is kept", from, body);
    demand(after.consented == before.consented || is<event::ConsentAnswered>(body), "what was chosen is kept",
           from, body);
    const bool mayUseUp = is<event::CaptchaRefreshPressed>(body) || is<event::SignatureTaken>(body) ||
                          is<event::FieldEdited>(body) || is<event::Registered>(body) ||
                          is<event::PromptSent>(body) || is<event::RecoverPressed>(body) ||
                          is<event::SealPressed>(body) || is<event::CallFailed>(body) ||
                          is<event::QrSeen>(body) || is<event::ChipRead>(body) || doubted;
    const bool signsAnew =
        isIn<state::ChoosingCertificate>(before) && isIn<state::CheckingCertificate>(after);
    demand(!before.captcha || after.captcha || mayUseUp || (signsAnew && before.captcha->sentIn),
           "a captcha is kept until it is used up", from, body);
}

void World::checkSecret(const Place& from, const EventBody& body, const Step& taken)
{
    const bool wipes = std::ranges::any_of(taken.effects, [](const Effect& effect) {
        return std::holds_alternative<effect::WipeSecret>(effect);
    });
    const auto before = secretIn(from.journey.state);
    const auto after = secretIn(taken.journey.state);
    const bool wasKept = from.journey.secretKept;
    const bool isKept = taken.journey.secretKept;
    demand(before == Kind::None || before == after || wipes, "a secret left behind is wiped", from, body);
    demand(!wasKept || isKept || wipes, "a secret no longer kept is wiped", from, body);
    demand(!wipes || !isKept, "a wiped secret is not kept", from, body);
    const bool offered = is<event::OtpOffered>(body) || is<event::PasswordOffered>(body);
    demand(wasKept || !isKept || offered, "only an offered secret is kept", from, body);
    const bool typing = isIn<state::EnteringOtp, state::ChoosingPassword>(taken.journey);
    demand(!isKept || (after != Kind::None && !typing), "a secret is kept for a call only", from, body);
}

void World::checkDevices(const Place& from, const EventBody& body, const Place& to)
{
    const auto& journey = to.journey;
    const auto* showing = std::get_if<state::ShowingQr>(&journey.state);
    const auto* reading = std::get_if<state::ReadingChip>(&journey.state);
    const bool photo = journey.card.photo == Photo::Coming;
    demand(to.camera == (showing != nullptr), "the camera runs while it is looked at, and only then", from,
           body);
    demand(to.reader || !journey.rules.readsChips ||
               (reading == nullptr && !photo && !isIn<state::ChoosingSource>(journey)),
           "the reader is used while it is waited for", from, body);
    demand(!to.reader || !isBareStart(journey), "the reader is let go at the end", from, body);
    const bool looks = showing != nullptr && !showing->tired && !journey.devices.camera;
    const bool reads = reading != nullptr && !reading->fault;
    demand(to.timers.contains(Deadline::CardWait) == (looks || reads), "no device is waited for for ever",
           from, body);
    demand(reading == nullptr || !journey.draft.text(Field::IdNumber).isEmpty(),
           "a chip is read with a number", from, body);
}

void World::checkTokens(const Place& from, const EventBody& body, const Place& to)
{
    const auto& journey = to.journey;
    const auto* awaiting = std::get_if<state::AwaitingToken>(&journey.state);
    const bool works = isIn<state::CheckingCertificate, state::SigningDocument>(journey);
    const bool needs = works || isIn<state::ChoosingCertificate, state::EnteringPin>(journey);
    demand(to.tokens || (awaiting == nullptr && !needs), "the tokens are watched while they are wanted", from,
           body);
    demand(!to.tokens || !isBareStart(journey), "the tokens are let go at the end", from, body);
    demand(to.tokenAtWork.has_value() == works, "a token works for the screen, and only then", from, body);
    demand(to.timers.contains(Deadline::TokenWait) == (works || (awaiting != nullptr && !awaiting->tired)),
           "no token is waited for for ever", from, body);
    const auto& choice = journey.signing.choice;
    demand(!isIn<state::EnteringPin>(journey) || !whyUnusable(journey.tokens, journey.signing, *choice),
           "a PIN is asked for a token that can use it", from, body);
    demand(!isIn<state::SigningDocument>(journey) || journey.signing.challenge.isEmpty() == journey.forLater,
           "what is sent is signed over the portal's challenge, and only that", from, body);
    const auto* submitting = std::get_if<state::Submitting>(&journey.state);
    demand(submitting == nullptr || !signsByToken(journey.draft) || journey.signing.signature,
           "what a token is to sign is sent signed", from, body);
}

void World::checkModel(const Place& from, const EventBody& body, const Place& to)
{
    using enum Deadline;
    const auto& journey = to.journey;
    const auto* waiting = waitingIn(journey.state);
    const auto runs = [&to](Deadline deadline) { return to.timers.contains(deadline); };

    demand((waiting != nullptr) == runs(CallGivenUp), "every waiting state has a deadline", from, body);
    demand(waiting == nullptr ? !runs(CallSlow) : runs(CallSlow) == !waiting->slow,
           "a slow call shows progress", from, body);
    demand(waiting == nullptr ? !to.callUnderWay : to.callUnderWay == waiting->ticket,
           "the state waits for the call under way", from, body);
    demand(waiting == nullptr || waiting->ticket == journey.lastTicket, "the call waited for is the last one",
           from, body);

    const bool watched = runs(Idle) || runs(IdleWarning) || runs(CallGivenUp) || runs(LineWait) ||
                         runs(OtpLife) || runs(PromptLife) || runs(PrintWait) || runs(CardWait) ||
                         runs(TokenWait) || runs(ScreenTime);
    demand(watched != isBareStart(journey), "every place but the bare start is watched by a clock", from,
           body);
    demand(!isBareStart(journey) || to.timers.empty(), "nothing runs on the bare start", from, body);
    demand(runs(Idle) == idleClockRuns(journey), "the idle clock runs when it says so", from, body);
    demand(runs(IdleWarning) == (journey.overlay == Overlay::IdleWarning), "the warning counts down", from,
           body);

    const auto* entering = std::get_if<state::EnteringOtp>(&journey.state);
    if (entering != nullptr) {
        const bool alive = !entering->expired;
        demand(runs(OtpLife) == alive, "the code's life runs while it lives", from, body);
        demand(!(alive && runs(Idle)), "the idle clock stands still while the code lives", from, body);
        demand(alive || waiting != nullptr || runs(Idle) || runs(IdleWarning),
               "the idle clock runs once the code is dead", from, body);
        demand(alive || waiting != nullptr || entering->terms.resendsLeft > 0, "a dead code can be replaced",
               from, body);
    }
    const auto* interrupted = std::get_if<state::Interrupted>(&journey.state);
    demand(runs(RetryAllowed) == (interrupted != nullptr && interrupted->retryIn),
           "Retry-After is waited for", from, body);
    demand(runs(LineWait) == (interrupted != nullptr && journey.overlay != Overlay::IdleWarning),
           "an interruption does not last for ever", from, body);

    demand(runs(SecretLife) == journey.secretKept, "a secret is kept for a time only", from, body);
    const auto* prompted = std::get_if<state::AwaitingPrompt>(&journey.state);
    if (prompted != nullptr) {
        const bool alive = !prompted->prompt.fault;
        demand(runs(PromptLife) == alive, "the prompt's life runs while it lives", from, body);
        demand(runs(Poll) == (alive && !prompted->asking), "a living prompt is looked after", from, body);
        demand(alive || prompted->asking || prompted->prompt.resendsLeft > 0, "a dead prompt can be replaced",
               from, body);
    }
    demand(runs(PrintWait) == journey.printing.underWay, "a silent printer is not waited for for ever", from,
           body);

    const bool holdsOpen = !journey.registration.reference.id.isEmpty() && !journey.registration.complete &&
                           !journey.registration.kept;
    demand(to.portalHolds == holdsOpen, "a registration is finished, abandoned or under way", from, body);
}

} // namespace walking
