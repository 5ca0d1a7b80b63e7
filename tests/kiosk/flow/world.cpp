#include "tests/kiosk/flow/world.h"

#include "tests/kiosk/flow/alphabet.h"

#include <algorithm>

using namespace kiosk::flow;

namespace walking {

namespace {

std::string placeKey(const Place& place)
{
    auto key = keyOf(place.journey) + (place.portalHolds ? "P" : "") + (place.callUnderWay ? "C" : "") +
               (place.reader ? "R" : "") + (place.camera ? "Q" : "") + (place.tokens ? "T" : "") +
               (place.tokenAtWork ? "W" : "");
    for (const auto timer : place.timers)
        key += " t" + std::to_string(static_cast<int>(timer));
    return key;
}

template <class T, class... Ts>
constexpr bool isOneOf = (std::is_same_v<T, Ts> || ...);

// Of a device's, and not the portal's.
template <class T>
constexpr bool isOfADevice =
    isOneOf<T, event::ChipAdvanced, event::ChipRead, event::ChipFailed, event::PhotoAdvanced,
            event::PhotoRead, event::CertificateChecked, event::DocumentSigned, event::TokenFailed,
            effect::ReadChip, effect::CheckCertificate, effect::SignDocument, effect::GiveUpToken>;

bool opensOverlay(const EventBody& body)
{
    return is<event::CancelPressed>(body) || is<event::HelpPressed>(body) || is<event::OfficerCalled>(body) ||
           is<event::ComfortPressed>(body) || is<event::DocumentPressed>(body);
}

// What was kept at the portal before this citizen came is not this session's to drop.
bool isResumed(const Journey& journey)
{
    return journey.draft.purpose == Purpose::Resume;
}

} // namespace

std::uint32_t World::add(Place place)
{
    const auto next = static_cast<std::uint32_t>(m_places.size());
    const auto [found, isNew] = m_known.try_emplace(placeKey(place), next);
    if (isNew) {
        states.insert(place.journey.state.index());
        if (const auto* interrupted = std::get_if<state::Interrupted>(&place.journey.state))
            interruptedCalls.insert(interrupted->asked.index());
        m_places.push_back(std::move(place));
        m_ways.emplace_back();
    }
    return found->second;
}

void World::perform(Place& place, const Effect& effect)
{
    effects.insert(effect.index());
    if (const auto* start = std::get_if<effect::StartDeadline>(&effect)) {
        place.timers.insert(start->deadline);
    } else if (const auto* stop = std::get_if<effect::StopDeadline>(&effect)) {
        place.timers.erase(stop->deadline);
    } else if (std::holds_alternative<effect::AbandonRegistration>(effect)) {
        place.portalHolds = false;
    } else if (std::holds_alternative<effect::WipeSession>(effect)) {
        place.timers.clear();
        place.reader = place.camera = place.tokens = false;
    } else if (const auto* reader = std::get_if<effect::UseReader>(&effect)) {
        place.reader = reader->on;
    } else if (const auto* camera = std::get_if<effect::UseCamera>(&effect)) {
        place.camera = camera->on;
    } else if (const auto* tokens = std::get_if<effect::UseTokens>(&effect)) {
        place.tokens = tokens->on;
    } else if (const auto* check = std::get_if<effect::CheckCertificate>(&effect)) {
        place.tokenAtWork = check->ticket;
    } else if (const auto* sign = std::get_if<effect::SignDocument>(&effect)) {
        place.tokenAtWork = sign->ticket;
    } else if (std::holds_alternative<effect::GiveUpToken>(effect)) {
        place.tokenAtWork.reset();
    } else if (std::holds_alternative<effect::GiveUpCall>(effect)) {
        place.callUnderWay.reset();
    } else {
        std::visit(
            [&place](const auto& call) {
                if constexpr (requires { call.ticket; } && !isOfADevice<std::decay_t<decltype(call)>>)
                    place.callUnderWay = call.ticket;
            },
            effect);
    }
}

Place World::follow(const Place& from, const EventBody& body)
{
    const auto taken = step(from.journey, {from.journey.session, body});
    Place to = from;
    to.journey = taken.journey;
    if (const auto* passed = std::get_if<event::DeadlinePassed>(&body)) {
        to.timers.erase(passed->deadline);
        if (from.timers.contains(passed->deadline))
            deadlinesPassed.insert(passed->deadline);
    }
    const bool changed = taken.journey != from.journey || !taken.effects.empty();
    if (changed)
        eventsTaken.insert(body.index());
    if (changed && (is<event::CertificateChecked>(body) || is<event::DocumentSigned>(body) ||
                    is<event::TokenFailed>(body)))
        to.tokenAtWork.reset();
    std::visit(
        [&](const auto& answer) {
            if constexpr (requires { answer.ticket; } && !isOfADevice<std::decay_t<decltype(answer)>>) {
                if (changed)
                    to.callUnderWay.reset();
            }
        },
        body);
    if (changed &&
        (is<event::Registered>(body) || is<event::PromptSent>(body) || is<event::SignatureTaken>(body)))
        to.portalHolds = !isResumed(from.journey);
    if (taken.journey.registration.complete || (changed && is<event::PostponementKept>(body)))
        to.portalHolds = false;
    const bool hadCall = to.callUnderWay.has_value();
    const auto calls = std::ranges::count_if(taken.effects, [](const Effect& effect) {
        return std::visit(
            [](const auto& one) {
                return requires
                {
                    one.ticket;
                }
                &&!std::is_same_v<std::decay_t<decltype(one)>, effect::GiveUpCall> &&
                    !isOfADevice<std::decay_t<decltype(one)>>;
            },
            effect);
    });
    const bool givesUp = std::ranges::any_of(taken.effects, [](const Effect& effect) {
        return std::holds_alternative<effect::GiveUpCall>(effect);
    });
    demand(calls <= (hadCall && !givesUp ? 0 : 1), "one call at a time", from, body);
    demand(!givesUp || hadCall, "only a call under way is given up", from, body);
    for (const auto& effect : taken.effects)
        perform(to, effect);
    checkEnd(from, body, taken, to);
    checkKept(from, body, to);
    checkSecret(from, body, taken);
    checkModel(from, body, to);
    checkDevices(from, body, to);
    checkTokens(from, body, to);
    return to;
}

World::World(const Scope& scope) : m_scope(scope) {}

void World::explore(Rules rules)
{
    rules.methods = m_scope.methods;
    rules.prints = m_scope.prints;
    rules.mostCopies = 2;
    rules.readsChips = m_scope.chips;
    rules.readsQr = m_scope.qrs;
    rules.mostChipTries = 1;
    rules.usesTokens = m_scope.tokens;
    rules.seals = m_scope.seals;
    add({.journey = startJourney(rules, {1}), .timers = {}, .callUnderWay = {}, .tokenAtWork = {}});
    for (std::uint32_t here = 0; here < m_places.size(); ++here) {
        std::vector<Way> ways;
        for (const auto& body : alphabet(m_places[here].journey, m_scope)) {
            if (opensOverlay(body))
                continue;
            const auto* passed = std::get_if<event::DeadlinePassed>(&body);
            if (passed != nullptr && !m_places[here].timers.contains(passed->deadline))
                continue; // checkLateComers()
            auto to = follow(m_places[here], body);
            const bool ends = to.journey.session != m_places[here].journey.session;
            to.journey.session = {1};
            const auto there = add(std::move(to));
            // A look at the prompt that nobody answers leads back to where it began.
            const bool looks = passed != nullptr && passed->deadline == Deadline::Poll;
            const auto made = isOfThePerson(body)           ? Way::Made::ByPerson
                              : passed != nullptr && !looks ? Way::Made::ByTime
                                                            : Way::Made::ByPortal;
            if (there != here)
                ways.push_back({there, made, ends});
        }
        m_ways[here] = std::move(ways);
    }
}

std::map<std::string, std::vector<std::string>> World::breaches() const
{
    std::map<std::string, std::vector<std::string>> byLaw;
    for (const auto& [law, breaches] : m_breaches) {
        auto& all = byLaw[law];
        all.insert(all.end(), breaches.begin(), breaches.end());
    }
    return byLaw;
}

void World::demand(bool holds, const char* law, const Place& from, const EventBody& body)
{
    auto& breaches = m_breaches[law];
    if (!holds && breaches.size() < 5)
        breaches.push_back(described(body) + "\n    in " + placeKey(from));
}

} // namespace walking
