#include "kiosk/session/line_watch.h"
#include "tests/kiosk/session/moved_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace std::chrono_literals;
using session::LineWatch;

class TestLineWatch : public QObject {
    Q_OBJECT

private:
    MovedClock m_clock;

    void pass(LineWatch& watch, std::chrono::milliseconds time)
    {
        m_clock.move(time);
        watch.check();
    }

private Q_SLOTS:
    void begun_probesAtOnceThenEveryUsualPause()
    {
        LineWatch watch(m_clock, 30s);
        QSignalSpy probes(&watch, &LineWatch::probeDue);
        pass(watch, 1h);
        QCOMPARE(probes.count(), 0);
        watch.begin();
        QCOMPARE(probes.count(), 1);
        watch.answered(true);
        pass(watch, 29999ms);
        QCOMPARE(probes.count(), 1);
        pass(watch, 1ms);
        QCOMPARE(probes.count(), 2);
    }

    void probeUnderWay_noSecondOne()
    {
        LineWatch watch(m_clock, 30s);
        QSignalSpy probes(&watch, &LineWatch::probeDue);
        watch.begin();
        watch.probeNow();
        pass(watch, 1h);
        QCOMPARE(probes.count(), 1);
    }

    void heldUp_probesSoonAndBacksOffToTheUsualPause()
    {
        LineWatch watch(m_clock, 8s);
        QSignalSpy probes(&watch, &LineWatch::probeDue);
        watch.begin();
        watch.answered(true);
        watch.setHeldUp(true);
        int expected = 1;
        for (const auto longest : {1000ms, 2000ms, 4000ms, 8000ms, 8000ms}) {
            pass(watch, longest / 2 - 1ms);
            QCOMPARE(probes.count(), expected);
            pass(watch, longest / 2 + 1ms);
            QCOMPARE(probes.count(), ++expected);
            watch.answered(false);
        }
    }

    void lineReturnsOnlyForTheProbe_backOffGoesOn()
    {
        LineWatch watch(m_clock, 60s);
        QSignalSpy probes(&watch, &LineWatch::probeDue);
        watch.begin();
        watch.answered(true);
        for (int i = 0; i < 4; ++i) { // held up, probe is well, taken up again, held up again
            watch.setHeldUp(true);
            pass(watch, 60s);
            watch.answered(true);
            watch.setHeldUp(false);
        }
        watch.setHeldUp(true);
        const auto before = probes.count();
        pass(watch, 7999ms);
        QCOMPARE(probes.count(), before);
    }

    void lineHoldsForAUsualPause_backOffBeginsAnew()
    {
        LineWatch watch(m_clock, 60s);
        QSignalSpy probes(&watch, &LineWatch::probeDue);
        watch.begin();
        watch.answered(true);
        watch.setHeldUp(true);
        for (int i = 0; i < 6; ++i) {
            pass(watch, 60s);
            watch.answered(false);
        }
        watch.setHeldUp(false);
        pass(watch, 60s);
        watch.answered(true);
        watch.setHeldUp(true);
        const auto before = probes.count();
        pass(watch, 1s);
        QCOMPARE(probes.count(), before + 1);
    }

    void askedNow_probesWithoutWaiting()
    {
        LineWatch watch(m_clock, 30s);
        QSignalSpy probes(&watch, &LineWatch::probeDue);
        watch.begin();
        watch.answered(true);
        watch.probeNow();
        QCOMPARE(probes.count(), 2);
    }

    void ended_neverProbesAgain()
    {
        LineWatch watch(m_clock, 30s);
        QSignalSpy probes(&watch, &LineWatch::probeDue);
        watch.begin();
        watch.end();
        watch.answered(true);
        watch.probeNow();
        pass(watch, 1h);
        QCOMPARE(probes.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLineWatch)
#include "tst_line_watch.moc"
