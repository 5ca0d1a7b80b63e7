// Every journey that can come about, found by trying every event in every place, with a model of what the
// session, the vault and the portal hold; and the laws that no step may break.
#pragma once

#include "kiosk/flow/journey.h"
#include "tests/kiosk/flow/alphabet.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace walking {

struct Place {
    kiosk::flow::Journey journey;
    // The model: performed from effects and events alone.
    std::set<kiosk::flow::Deadline> timers;
    std::optional<kiosk::flow::Ticket> callUnderWay;
    bool reader = false; // in use
    bool camera = false;
    bool tokens = false;
    std::optional<kiosk::flow::Ticket> tokenAtWork;
    bool portalHolds = false; // a registration nobody has finished or abandoned
};

struct Way {
    std::uint32_t to;
    enum class Made : std::uint8_t { ByPerson, ByTime, ByPortal } made;
    bool ends; // this citizen's session
};

class World {
public:
    explicit World(const Scope& scope);

    // Overlays other than those the journey opens by itself are left to checkUnderOverlays().
    void explore(kiosk::flow::Rules rules);
    // Each kind of state under each overlay, every event: the laws alone.
    void checkUnderOverlays();
    // Each kind of state, every event there is, those of other worlds too: the laws alone.
    void checkEveryEvent();
    // Cancel and "leave" from every place.
    void checkLeaving();
    // Answers to former calls, events of former and later sessions, deadlines that were stopped.
    void checkLateComers();

    const std::vector<Place>& places() const { return m_places; }
    const std::vector<std::vector<Way>>& ways() const { return m_ways; }

    // What broke, by law; empty when nothing did.
    std::map<std::string, std::vector<std::string>> breaches() const;

    // Indices of the alternatives that occurred.
    std::set<std::size_t> states, interruptedCalls, eventsTaken, effects;
    std::set<kiosk::flow::Deadline> deadlinesPassed;
    // Of a state, and of an event that was tried in it.
    std::set<std::pair<std::size_t, std::size_t>> pairsTried;

private:
    // One place for each kind of state, whatever has been typed before.
    [[nodiscard]] std::vector<const Place*> shapes() const;
    std::uint32_t add(Place place);
    Place follow(const Place& from, const kiosk::flow::EventBody& body);
    void perform(Place& place, const kiosk::flow::Effect& effect);
    void demand(bool holds, const char* law, const Place& from, const kiosk::flow::EventBody& body);

    void checkEnd(const Place& from, const kiosk::flow::EventBody& body, const kiosk::flow::Step& step,
                  const Place& to);
    void checkKept(const Place& from, const kiosk::flow::EventBody& body, const Place& to);
    void checkSecret(const Place& from, const kiosk::flow::EventBody& body, const kiosk::flow::Step& taken);
    void checkDevices(const Place& from, const kiosk::flow::EventBody& body, const Place& to);
    void checkTokens(const Place& from, const kiosk::flow::EventBody& body, const Place& to);
    void checkModel(const Place& from, const kiosk::flow::EventBody& body, const Place& to);

    Scope m_scope;
    std::vector<Place> m_places;
    std::vector<std::vector<Way>> m_ways;
    std::unordered_map<std::string, std::uint32_t> m_known;
    // By the literal's address: looked up some twenty times a step.
    std::unordered_map<const char*, std::vector<std::string>> m_breaches;
};

} // namespace walking
