// Every state, every event: no dead end, no waiting without a deadline, no way round the wipe, nothing typed
// lost.

#include "tests/kiosk/flow/alphabet.h"
#include "tests/kiosk/flow/walk.h"
#include "tests/kiosk/flow/world.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace kiosk::flow;
using namespace walking;

namespace {

const std::array scopes{
// A step takes many times as long under the sanitizers: there the three smallest worlds, 8,400 places of
// 140,000.
#ifndef __SANITIZE_ADDRESS__
    Scope{.purpose = Purpose::Register,
          .methods = {Method::MobileSubscriber, Method::UsbToken},
          .codes = true,
          .prints = true,
          .closures = true},
    Scope{.purpose = Purpose::Register, .methods = {Method::SimPki}, .prompts = true},
    // As far as the portal, whose answers do not depend on where the values come from.
    Scope{.purpose = Purpose::Register, .methods = {Method::MobileSubscriber}, .chips = true},
    Scope{.purpose = Purpose::Register, .methods = {Method::MobileSubscriber}, .qrs = true},
    Scope{.purpose = Purpose::Register, .methods = {Method::UsbToken}, .tokens = true},
    Scope{.purpose = Purpose::Register, .methods = {Method::UsbToken}, .tokens = true, .seals = true},
#endif
    // The shortest form, up to its submission: what is cut off behind it is in tst_flow_sealing.
    Scope{.purpose = Purpose::Register, .methods = {Method::SimPki}, .seals = true},
    Scope{.purpose = Purpose::Recover, .methods = {}, .codes = true},
    // A prompt met on this road is the one of a SIM's.
    Scope{.purpose = Purpose::Resume, .methods = {}, .codes = true, .prints = true},
};

} // namespace

class TestEveryStateEveryEvent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto rules = practiceRules();
        rules.mostAutomaticRetries =
            1; // the limit is the same at one as at five, and the world a third as large
        for (const auto& scope : scopes) {
            auto& world = m_worlds.emplace_back(scope);
            world.explore(rules);
            world.checkEveryEvent();
            world.checkUnderOverlays();
            world.checkLeaving();
            world.checkLateComers();
            qInfo("%zu places", world.places().size());
            QVERIFY(world.places().size() > 500);
        }
    }

    void worlds_holdEveryStateEventEffectAndDeadline()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the larger worlds are left to the builds without sanitizers");
#endif
        const auto all = [this](auto World::*part) {
            auto united = m_worlds.front().*part;
            for (const auto& world : m_worlds)
                united.insert((world.*part).begin(), (world.*part).end());
            return united.size();
        };
        QCOMPARE(all(&World::states), std::variant_size_v<State>);
        QCOMPARE(all(&World::interruptedCalls), std::variant_size_v<decltype(state::Interrupted::asked)>);
        QCOMPARE(all(&World::eventsTaken), std::variant_size_v<EventBody>);
        QCOMPARE(all(&World::effects), std::variant_size_v<Effect>);
        QCOMPARE(all(&World::deadlinesPassed), std::size_t(Deadline::ScreenTime) + 1);
    }

    void everyEvent_isTriedInEveryState()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the larger worlds are left to the builds without sanitizers");
#endif
        std::set<std::pair<std::size_t, std::size_t>> tried;
        for (const auto& world : m_worlds)
            tried.insert(world.pairsTried.begin(), world.pairsTried.end());
        QCOMPARE(tried.size(), std::variant_size_v<State> * std::variant_size_v<EventBody>);
    }

    void law_isNeverBroken_data()
    {
        QTest::addColumn<QString>("law");
        for (const auto& [law, breaches] : allBreaches())
            QTest::newRow(law.c_str()) << QString::fromStdString(law);
    }

    void law_isNeverBroken()
    {
        QFETCH(QString, law);
        const auto breaches = allBreaches().at(law.toStdString());
        std::string text;
        for (const auto& breach : breaches)
            text += "\n  " + breach;
        QVERIFY2(breaches.empty(), text.c_str());
    }

    // Nobody touches anything, the portal is silent: the clocks alone bring every place to the start, and
    // never run in a circle.
    void timeAlone_endsEveryPlace()
    {
        for (const auto& world : m_worlds)
            checkTimeAlone(world);
    }

    void person_canAlwaysMoveOn()
    {
        for (const auto& world : m_worlds)
            checkPersonMovesOn(world);
    }

    // Or the slip with which another visit goes on.
    void receipt_isReachableFromEverywhere_withoutStartingOver()
    {
        for (const auto& world : m_worlds) {
            const auto stuck = thoseNotLeadingTo(world, [](const Journey& journey) {
                if (journey.rules.readsChips || journey.rules.readsQr)
                    return std::holds_alternative<state::Submitting>(journey.state);
                return std::holds_alternative<state::Receipt>(journey.state) ||
                       std::holds_alternative<state::Postponed>(journey.state) ||
                       std::holds_alternative<state::Sealed>(journey.state);
            });
            QVERIFY2(stuck.empty(), stuck.c_str());
        }
    }

    void start_isReachableFromEverywhere()
    {
        for (const auto& world : m_worlds) {
            const auto stuck = thoseNotLeadingTo(
                world,
                [](const Journey& journey) { return std::holds_alternative<state::Start>(journey.state); },
                true);
            QVERIFY2(stuck.empty(), stuck.c_str());
        }
    }

private:
    static void checkTimeAlone(const World& world)
    {
        enum class Mark : char { New, Open, Closed };
        std::vector<Mark> marks(world.places().size(), Mark::New);
        std::string circle;
        const auto visit = [&](const auto& self, std::uint32_t here) -> void {
            marks[here] = Mark::Open;
            for (const auto& way : world.ways()[here]) {
                if (way.made != Way::Made::ByTime || way.ends)
                    continue;
                if (marks[way.to] == Mark::Open)
                    circle = describedAt(world, here);
                else if (marks[way.to] == Mark::New)
                    self(self, way.to);
            }
            marks[here] = Mark::Closed;
        };
        for (std::uint32_t here = 0; here < marks.size(); ++here) {
            if (marks[here] == Mark::New)
                visit(visit, here);
            const auto& journey = world.places()[here].journey;
            const bool atStart = std::holds_alternative<state::Start>(journey.state);
            const bool leadsOn = std::ranges::any_of(
                world.ways()[here], [](const Way& way) { return way.made == Way::Made::ByTime; });
            QVERIFY2(leadsOn || (atStart && journey.overlay == Overlay::None),
                     describedAt(world, here).c_str());
        }
        QVERIFY2(circle.empty(), circle.c_str());
    }

    static void checkPersonMovesOn(const World& world)
    {
        for (std::uint32_t here = 0; here < world.places().size(); ++here) {
            const bool moves = std::ranges::any_of(
                world.ways()[here], [](const Way& way) { return way.made == Way::Made::ByPerson; });
            QVERIFY2(moves, describedAt(world, here).c_str());
        }
    }

    static std::string describedAt(const World& world, std::uint32_t here)
    {
        return described(world.places()[here].journey);
    }

    // The first place from which no way leads to such a journey.
    template <class Goal>
    static std::string thoseNotLeadingTo(const World& world, Goal goal, bool acrossEnds = false)
    {
        const auto count = world.places().size();
        std::vector<std::vector<std::uint32_t>> back(count);
        std::vector<std::uint32_t> todo;
        std::vector<bool> leads(count, false);
        for (std::uint32_t here = 0; here < count; ++here) {
            for (const auto& way : world.ways()[here]) {
                if (acrossEnds || !way.ends)
                    back[way.to].push_back(here);
            }
            if (goal(world.places()[here].journey)) {
                leads[here] = true;
                todo.push_back(here);
            }
        }
        while (!todo.empty()) {
            const auto here = todo.back();
            todo.pop_back();
            for (const auto before : back[here]) {
                if (!leads[before]) {
                    leads[before] = true;
                    todo.push_back(before);
                }
            }
        }
        const auto stuck = std::ranges::find(leads, false);
        return stuck == leads.end() ? std::string()
                                    : describedAt(world, std::uint32_t(stuck - leads.begin()));
    }

    std::map<std::string, std::vector<std::string>> allBreaches() const
    {
        std::map<std::string, std::vector<std::string>> all;
        for (const auto& world : m_worlds) {
            for (const auto& [law, breaches] : world.breaches())
                all[law].insert(all[law].end(), breaches.begin(), breaches.end());
        }
        return all;
    }

    std::vector<World> m_worlds;
};

QTEST_APPLESS_MAIN(TestEveryStateEveryEvent)
#include "tst_every_state_every_event.moc"
