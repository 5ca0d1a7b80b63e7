#include "kiosk/session/deadlines.h"
#include "tests/kiosk/session/moved_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace std::chrono_literals;
using flow::Deadline;

class TestDeadlines : public QObject {
    Q_OBJECT

private:
    MovedClock m_clock;

    static QList<Deadline> announced(session::Deadlines& deadlines, const std::function<void()>& during)
    {
        QList<Deadline> seen;
        const auto connection = connect(&deadlines, &session::Deadlines::passed, &deadlines,
                                        [&seen](Deadline deadline) { seen.append(deadline); });
        during();
        disconnect(connection);
        return seen;
    }

private Q_SLOTS:
    void beforeItsEnd_nothingIsAnnounced()
    {
        session::Deadlines deadlines(m_clock);
        deadlines.start(Deadline::CallSlow, 1s);
        m_clock.move(999ms);
        QVERIFY(announced(deadlines, [&] { deadlines.check(); }).isEmpty());
        QCOMPARE(deadlines.remaining(Deadline::CallSlow), 1ms);
    }

    void atItsEnd_isAnnouncedOnceAndRunsNoMore()
    {
        session::Deadlines deadlines(m_clock);
        deadlines.start(Deadline::CallSlow, 1s);
        m_clock.move(1s);
        QCOMPARE(announced(deadlines, [&] { deadlines.check(); }), QList{Deadline::CallSlow});
        QVERIFY(!deadlines.isRunning(Deadline::CallSlow));
        QVERIFY(announced(deadlines, [&] { deadlines.check(); }).isEmpty());
    }

    void severalPassedAtOnce_areAnnouncedInTheOrderOfTheirEnds()
    {
        session::Deadlines deadlines(m_clock);
        deadlines.start(Deadline::Idle, 3s);
        deadlines.start(Deadline::OtpLife, 1s);
        deadlines.start(Deadline::ResendAllowed, 2s);
        m_clock.move(1h);
        QCOMPARE(announced(deadlines, [&] { deadlines.check(); }),
                 (QList{Deadline::OtpLife, Deadline::ResendAllowed, Deadline::Idle}));
    }

    void listenerStopsAnother_itIsNotAnnounced()
    {
        session::Deadlines deadlines(m_clock);
        deadlines.start(Deadline::CallSlow, 1s);
        deadlines.start(Deadline::CallGivenUp, 2s);
        connect(&deadlines, &session::Deadlines::passed, &deadlines,
                [&] { deadlines.stop(Deadline::CallGivenUp); });
        m_clock.move(5s);
        QCOMPARE(announced(deadlines, [&] { deadlines.check(); }), QList{Deadline::CallSlow});
    }

    void startedAgain_countsFromNow()
    {
        session::Deadlines deadlines(m_clock);
        deadlines.start(Deadline::Idle, 60s);
        m_clock.move(59s);
        deadlines.start(Deadline::Idle, 60s);
        m_clock.move(59s);
        QVERIFY(announced(deadlines, [&] { deadlines.check(); }).isEmpty());
        QCOMPARE(deadlines.remaining(Deadline::Idle), 1s);
    }

    void countdown_changesOnceAFullSecond()
    {
        session::Deadlines deadlines(m_clock);
        deadlines.start(Deadline::OtpLife, 120s);
        QSignalSpy changed(&deadlines, &session::Deadlines::changed);
        m_clock.move(999ms);
        deadlines.check();
        QCOMPARE(changed.count(), 0);
        m_clock.move(1ms);
        deadlines.check();
        QCOMPARE(changed.count(), 1);
        deadlines.check();
        QCOMPARE(changed.count(), 1);
        m_clock.move(1s);
        deadlines.check();
        QCOMPARE(changed.count(), 2);
    }

    void unseenDeadline_neverTicks()
    {
        session::Deadlines deadlines(m_clock);
        QSignalSpy changed(&deadlines, &session::Deadlines::changed);
        deadlines.start(Deadline::Idle, 60s);
        m_clock.move(30s);
        deadlines.check();
        m_clock.move(30s);
        deadlines.check();
        QCOMPARE(changed.count(), 0);
    }

    void stopAll_nothingRunsAndNothingIsAnnounced()
    {
        session::Deadlines deadlines(m_clock);
        deadlines.start(Deadline::OtpLife, 1s);
        deadlines.start(Deadline::Idle, 1s);
        deadlines.stopAll();
        m_clock.move(1h);
        QVERIFY(announced(deadlines, [&] { deadlines.check(); }).isEmpty());
        QCOMPARE(deadlines.remaining(Deadline::OtpLife), 0ms);
    }

    void realClock_timerAnnouncesByItself()
    {
        base::SystemClock clock;
        session::Deadlines deadlines(clock);
        QSignalSpy passed(&deadlines, &session::Deadlines::passed);
        deadlines.start(Deadline::CallSlow, 1ms);
        QVERIFY(passed.wait(30'000));
    }
};

QTEST_GUILESS_MAIN(TestDeadlines)
#include "tst_deadlines.moc"
