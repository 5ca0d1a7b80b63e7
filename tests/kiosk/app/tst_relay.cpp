#include "kiosk/app/relay.h"

#include <QTest>

using namespace kiosk::app;
using namespace std::chrono_literals;
using Actions = Relay::Actions;
using Fork = Relay::Fork;
using Tell = Relay::Tell;
using Kill = Relay::Kill;

namespace {

// A relay whose first screen is shown and whose standby, child 2, is ready.
struct Settled {
    Relay relay;
    Settled()
    {
        relay.begin(0ms);
        relay.said(1, Word::Shown, 100ms);
        relay.said(1, Word::Settled, 200ms);
        relay.timePassed(200ms);
        relay.said(2, Word::Ready, 300ms);
    }
};

} // namespace

class TestRelay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void begin_makesOneActiveScreen()
    {
        Relay relay;
        QVERIFY((relay.begin(0ms) == Actions{Fork{1, Role::Active}}));
    }

    void settled_makesAStandbyOnce()
    {
        Relay relay;
        relay.begin(0ms);
        QVERIFY(relay.said(1, Word::Shown, 100ms).empty());
        relay.said(1, Word::Settled, 150ms);
        QVERIFY((relay.timePassed(150ms) == Actions{Fork{2, Role::Standby}}));
        relay.said(1, Word::Settled, 160ms);
        QVERIFY(relay.timePassed(160ms).empty());
    }

    void shownButNeverSettled_makesAStandbyAllTheSame()
    {
        Relay relay;
        relay.begin(0ms);
        relay.said(1, Word::Shown, 100ms);
        QVERIFY(relay.timePassed(5099ms).empty());
        QVERIFY((relay.timePassed(5100ms) == Actions{Fork{2, Role::Standby}}));
    }

    void ended_standbyTakesAndOldLeavesOnlyAfterItsFirstFrame()
    {
        Settled s;
        QVERIFY((s.relay.said(1, Word::Ended, 1000ms) == Actions{Tell{2, Order::Take}}));
        QVERIFY((s.relay.said(2, Word::Shown, 1030ms) == Actions{Tell{1, Order::Leave}}));
        QVERIFY(s.relay.gone(1, 1040ms).empty());
        s.relay.said(2, Word::Settled, 1100ms);
        QVERIFY((s.relay.timePassed(1100ms) == Actions{Fork{3, Role::Standby}}));
    }

    void endedTwice_isHeardOnce()
    {
        Settled s;
        s.relay.said(1, Word::Ended, 1000ms);
        QVERIFY(s.relay.said(1, Word::Ended, 1001ms).empty());
    }

    void endedBeforeStandbyIsReady_takeWaitsInItsChannel()
    {
        Relay relay;
        relay.begin(0ms);
        relay.said(1, Word::Shown, 100ms);
        relay.said(1, Word::Settled, 150ms);
        relay.timePassed(150ms);
        QVERIFY((relay.said(1, Word::Ended, 160ms) == Actions{Tell{2, Order::Take}}));
        QVERIFY(relay.said(2, Word::Ready, 400ms).empty());
        QVERIFY((relay.said(2, Word::Shown, 500ms) == Actions{Tell{1, Order::Leave}}));
    }

    void endedWithNoStandbyAtAll_aFreshActiveIsMade()
    {
        Relay relay;
        relay.begin(0ms);
        relay.said(1, Word::Shown, 100ms);
        QVERIFY((relay.said(1, Word::Ended, 120ms) == Actions{Fork{2, Role::Active}}));
        QVERIFY((relay.said(2, Word::Shown, 400ms) == Actions{Tell{1, Order::Leave}}));
    }

    void activeCrashes_standbyTakesAtOnce()
    {
        Settled s;
        QVERIFY((s.relay.gone(1, 1000ms) == Actions{Tell{2, Order::Take}}));
        QVERIFY(s.relay.said(2, Word::Shown, 1030ms).empty());
        s.relay.said(2, Word::Settled, 1040ms);
        QVERIFY((s.relay.timePassed(1040ms) == Actions{Fork{3, Role::Standby}}));
    }

    void activeCrashesWithoutStandby_isReplacedAtOnce()
    {
        Relay relay;
        relay.begin(0ms);
        QVERIFY((relay.gone(1, 10ms) == Actions{Fork{2, Role::Active}}));
    }

    void standbyCrashes_screenStaysAndPausesGrow()
    {
        Settled s;
        QVERIFY(s.relay.gone(2, 1000ms).empty());
        QVERIFY((s.relay.timePassed(1000ms) == Actions{Fork{3, Role::Standby}}));
        s.relay.gone(3, 1100ms);
        QVERIFY(s.relay.timePassed(1599ms).empty());
        QVERIFY((s.relay.timePassed(1600ms) == Actions{Fork{4, Role::Standby}}));
        s.relay.gone(4, 1700ms);
        QVERIFY(s.relay.timePassed(2699ms).empty());
        QVERIFY((s.relay.timePassed(2700ms) == Actions{Fork{5, Role::Standby}}));
    }

    void sessionEndsAfterStandbyCrashes_aFreshActiveIsMadeBehindTheOldScreen()
    {
        Settled s;
        for (int child = 2; child < 7; ++child) {
            s.relay.gone(child, 1000ms);
            s.relay.timePassed(*s.relay.nextLook() + 60'000ms);
        }
        s.relay.gone(7, 1000ms);
        QVERIFY((s.relay.said(1, Word::Ended, 400'000ms) == Actions{Fork{8, Role::Active}}));
        QVERIFY((s.relay.said(8, Word::Shown, 400'100ms) == Actions{Tell{1, Order::Leave}}));
    }

    void oldScreenHangsOnLeaving_isKilled()
    {
        Settled s;
        s.relay.said(1, Word::Ended, 1000ms);
        s.relay.said(2, Word::Shown, 1030ms);
        QVERIFY(s.relay.timePassed(3029ms).empty());
        QVERIFY((s.relay.timePassed(3030ms) == Actions{Kill{1}}));
        QVERIFY(s.relay.timePassed(3100ms).empty());
    }

    void successorNeverShows_isKilledAndReplaced()
    {
        Settled s;
        s.relay.said(1, Word::Ended, 1000ms);
        QVERIFY((s.relay.timePassed(21'000ms) == Actions{Kill{2}}));
        QVERIFY((s.relay.gone(2, 21'010ms) == Actions{Fork{3, Role::Active}}));
        QVERIFY((s.relay.said(3, Word::Shown, 21'300ms) == Actions{Tell{1, Order::Leave}}));
    }

    void standbyNeverReady_isKilledAndMadeAnew()
    {
        Relay relay;
        relay.begin(0ms);
        relay.said(1, Word::Shown, 100ms);
        relay.said(1, Word::Settled, 100ms);
        relay.timePassed(100ms);
        QVERIFY((relay.timePassed(60'100ms) == Actions{Kill{2}}));
        relay.gone(2, 60'110ms);
        QVERIFY((relay.timePassed(60'110ms) == Actions{Fork{3, Role::Standby}}));
    }

    void crashLoop_backsOffThenShowsTheLastResortAndKeepsTrying()
    {
        Relay relay;
        relay.begin(0ms);
        QVERIFY((relay.gone(1, 0ms) == Actions{Fork{2, Role::Active}}));
        QVERIFY(relay.gone(2, 0ms).empty());
        QVERIFY((relay.timePassed(500ms) == Actions{Fork{3, Role::Active}}));
        QVERIFY(relay.gone(3, 500ms).empty());
        QVERIFY((relay.timePassed(1500ms) == Actions{Fork{4, Role::Active}}));
        QVERIFY((relay.gone(4, 1500ms) == Actions{Fork{5, Role::OutOfOrder}}));
        relay.said(5, Word::Shown, 1600ms);
        QVERIFY((relay.timePassed(6600ms) == Actions{Fork{6, Role::Standby}}));
        QVERIFY((relay.said(6, Word::Ready, 7000ms) == Actions{Tell{6, Order::Take}}));
        QVERIFY((relay.said(6, Word::Shown, 7030ms) == Actions{Tell{5, Order::Leave}}));
    }

    void lastResortCrashesToo_isPaused()
    {
        Relay relay(RelayLimits{.lastResortAfter = 1});
        relay.begin(0ms);
        QVERIFY((relay.gone(1, 0ms) == Actions{Fork{2, Role::OutOfOrder}}));
        QVERIFY(relay.gone(2, 0ms).empty());
        QVERIFY((relay.timePassed(500ms) == Actions{Fork{3, Role::OutOfOrder}}));
    }

    void screenThatStood_endsTheRowOfFailures()
    {
        Relay relay;
        relay.begin(0ms);
        relay.gone(1, 0ms);
        relay.gone(2, 0ms);
        relay.timePassed(500ms);
        relay.said(3, Word::Shown, 600ms);
        relay.timePassed(30'600ms);
        relay.gone(4, 30'700ms); // the standby made meanwhile
        QVERIFY((relay.timePassed(30'700ms) == Actions{Fork{5, Role::Standby}}));
    }

    void stop_everybodyLeavesAndNothingIsMadeAgain()
    {
        Settled s;
        QVERIFY((s.relay.stop(1000ms) == Actions{Tell{1, Order::Leave}, Tell{2, Order::Leave}}));
        QVERIFY(!s.relay.isOver());
        QVERIFY(s.relay.gone(1, 1010ms).empty());
        QVERIFY((s.relay.timePassed(3000ms) == Actions{Kill{2}}));
        QVERIFY(s.relay.gone(2, 3010ms).empty());
        QVERIFY(s.relay.isOver());
        QVERIFY(!s.relay.nextLook());
    }

    void windowClosedOnPurpose_endsEverything()
    {
        Settled s;
        QVERIFY(
            (s.relay.said(1, Word::Closed, 1000ms) == Actions{Tell{1, Order::Leave}, Tell{2, Order::Leave}}));
    }

    void wordsOfStrangers_areIgnored()
    {
        Settled s;
        for (const auto word : {Word::Ready, Word::Shown, Word::Settled, Word::Ended, Word::Closed})
            QVERIFY(s.relay.said(99, word, 1000ms).empty());
        QVERIFY(s.relay.said(2, Word::Ended, 1000ms).empty());
        QVERIFY(s.relay.said(2, Word::Shown, 1000ms).empty());
        QVERIFY(s.relay.said(1, static_cast<Word>('?'), 1000ms).empty());
    }
};

QTEST_APPLESS_MAIN(TestRelay)
#include "tst_relay.moc"
