// Every state, every event: no dead end, no waiting without a deadline, no way round the wipe, nothing typed
// lost.

#include "tests/kiosk/flow/alphabet.h"
#include "tests/kiosk/flow/walk.h"
#include "tests/kiosk/flow/world.h"

#include <QTest>

#include <algorithm>

using namespace kiosk::flow;
using namespace walking;

class TestEveryStateEveryEvent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto rules = practiceRules();
        rules.mostAutomaticRetries =
            1; // the limit is the same at one as at five, and the world a third as large
        m_world.explore(rules);
        m_world.checkUnderOverlays();
        m_world.checkLeaving();
        m_world.checkLateComers();
        QVERIFY(m_world.places().size() > 1'000);
        qInfo("%zu places", m_world.places().size());
    }

    void world_holdsEveryStateEventEffectAndDeadline()
    {
        QCOMPARE(m_world.states.size(), std::variant_size_v<State>);
        QCOMPARE(m_world.interruptedCalls.size(), std::variant_size_v<decltype(state::Interrupted::asked)>);
        QCOMPARE(m_world.eventsTaken.size(), std::variant_size_v<EventBody>);
        QCOMPARE(m_world.effects.size(), std::variant_size_v<Effect>);
        QCOMPARE(m_world.deadlinesPassed.size(), std::size_t(Deadline::ScreenTime) + 1);
    }

    void law_isNeverBroken_data()
    {
        QTest::addColumn<QString>("law");
        for (const auto& [law, breaches] : m_world.breaches())
            QTest::newRow(law.c_str()) << QString::fromStdString(law);
    }

    void law_isNeverBroken()
    {
        QFETCH(QString, law);
        const auto breaches = m_world.breaches().at(law.toStdString());
        std::string text;
        for (const auto& breach : breaches)
            text += "\n  " + breach;
        QVERIFY2(breaches.empty(), text.c_str());
    }

    // Nobody touches anything, the portal is silent: the clocks alone bring every place to the start, and
    // never run in a circle.
    void timeAlone_endsEveryPlace()
    {
        enum class Mark : char { New, Open, Closed };
        std::vector<Mark> marks(m_world.places().size(), Mark::New);
        std::string circle;
        const auto visit = [&](const auto& self, std::uint32_t here) -> void {
            marks[here] = Mark::Open;
            for (const auto& way : m_world.ways()[here]) {
                if (way.made != Way::Made::ByTime || way.ends)
                    continue;
                if (marks[way.to] == Mark::Open)
                    circle = describedAt(here);
                else if (marks[way.to] == Mark::New)
                    self(self, way.to);
            }
            marks[here] = Mark::Closed;
        };
        for (std::uint32_t here = 0; here < marks.size(); ++here) {
            if (marks[here] == Mark::New)
                visit(visit, here);
            const auto& journey = m_world.places()[here].journey;
            const bool atStart = std::holds_alternative<state::Start>(journey.state);
            const bool leadsOn = std::ranges::any_of(
                m_world.ways()[here], [](const Way& way) { return way.made == Way::Made::ByTime; });
            QVERIFY2(leadsOn || (atStart && journey.overlay == Overlay::None), describedAt(here).c_str());
        }
        QVERIFY2(circle.empty(), circle.c_str());
    }

    void person_canAlwaysMoveOn()
    {
        for (std::uint32_t here = 0; here < m_world.places().size(); ++here) {
            const bool moves = std::ranges::any_of(
                m_world.ways()[here], [](const Way& way) { return way.made == Way::Made::ByPerson; });
            QVERIFY2(moves, describedAt(here).c_str());
        }
    }

    void receipt_isReachableFromEverywhere_withoutStartingOver()
    {
        const auto stuck = thoseNotLeadingTo(
            [](const Journey& journey) { return std::holds_alternative<state::Receipt>(journey.state); });
        QVERIFY2(stuck.empty(), stuck.c_str());
    }

    void start_isReachableFromEverywhere()
    {
        const auto stuck = thoseNotLeadingTo(
            [](const Journey& journey) { return std::holds_alternative<state::Start>(journey.state); }, true);
        QVERIFY2(stuck.empty(), stuck.c_str());
    }

private:
    std::string describedAt(std::uint32_t here) const { return described(m_world.places()[here].journey); }

    // The first place from which no way leads to such a journey.
    template <class Goal>
    std::string thoseNotLeadingTo(Goal goal, bool acrossEnds = false) const
    {
        const auto count = m_world.places().size();
        std::vector<std::vector<std::uint32_t>> back(count);
        std::vector<std::uint32_t> todo;
        std::vector<bool> leads(count, false);
        for (std::uint32_t here = 0; here < count; ++here) {
            for (const auto& way : m_world.ways()[here]) {
                if (acrossEnds || !way.ends)
                    back[way.to].push_back(here);
            }
            if (goal(m_world.places()[here].journey)) {
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
        return stuck == leads.end() ? std::string() : describedAt(std::uint32_t(stuck - leads.begin()));
    }

    World m_world;
};

QTEST_APPLESS_MAIN(TestEveryStateEveryEvent)
#include "tst_every_state_every_event.moc"
