// What a print service's words mean, one by one. No service needed.
#include "drivers/printer/sights.h"

#include <QTest>

using namespace drivers::printer;
using namespace Qt::StringLiterals;
using drivers::api::PrintOutcome;
using kiosk::base::ErrorCode;

namespace {

JobSight job(JobState state, const QStringList& reasons = {})
{
    return {state, reasons};
}

QueueSight queue(const QStringList& reasons)
{
    return {false, true, reasons};
}

} // namespace

class TestSights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reason_hindersOrNot_data()
    {
        QTest::addColumn<QString>("reasons");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* reasons, const char* code) {
            QTest::newRow(reasons) << QString::fromLatin1(reasons) << QString::fromLatin1(code);
        };
        row("none", "");
        row("media-empty", "PrinterNoPaper");
        row("media-empty-error", "PrinterNoPaper");
        row("media-empty-warning", "");
        row("media-empty-report", "");
        row("media-low-warning", "");
        row("media-needed", "PrinterNoPaper");
        row("media-jam", "PrinterJammed");
        row("offline-report", "PrinterOff");
        row("connecting-to-device", "PrinterOff");
        row("timed-out", "PrinterOff");
        row("shutdown", "PrinterOff");
        row("cover-open", "PrinterFailed");
        row("toner-low-report", "");
        row("toner-empty", "PrinterFailed");
        row("cover-open,media-jam,media-empty", "PrinterNoPaper");
        row("media-emptyish", "");
        row("moving-to-paused", "");
    }

    void reason_hindersOrNot()
    {
        QFETCH(QString, reasons);
        QFETCH(QString, code);
        const auto hindrance = hindranceIn(reasons.split(u','));
        QCOMPARE(hindrance ? kiosk::base::codeName(*hindrance) : QString(), code);
    }

    void end_isTheReport()
    {
        JobStory story(queue({}));
        QVERIFY(!story.see(job(JobState::Pending), queue({})));
        QVERIFY(!story.see(job(JobState::Processing), queue({})));
        QCOMPARE(story.see(job(JobState::Completed), queue({}))->outcome, PrintOutcome::Printed);
        QCOMPARE(story.see(job(JobState::Completed, {u"job-completed-with-errors"_s}), queue({}))->outcome,
                 PrintOutcome::Unknown);
        const auto aborted = story.see(job(JobState::Aborted), queue({u"media-jam"_s}));
        QCOMPARE(aborted->outcome, PrintOutcome::NotPrinted);
        QCOMPARE(aborted->error->code, ErrorCode::PrinterJammed);
    }

    void cancelled_isUnknownOnlyOnceItBegan()
    {
        JobStory waiting(queue({}));
        QCOMPARE(waiting.see(job(JobState::Canceled), queue({}))->outcome, PrintOutcome::NotPrinted);
        JobStory printing(queue({}));
        QVERIFY(!printing.see(job(JobState::Processing), queue({})));
        QCOMPARE(printing.see(job(JobState::Canceled), queue({}))->outcome, PrintOutcome::Unknown);
        QCOMPARE(printing.giveUp(ErrorCode::PrinterOff).outcome, PrintOutcome::Unknown);
        // Begun and cancelled between two looks.
        JobStory unseen(queue({}));
        QCOMPARE(unseen.see({JobState::Canceled, {}, true}, queue({}))->outcome, PrintOutcome::Unknown);
    }

    void news_areBelievedAtOnceAndOldWordsLater()
    {
        JobStory fresh(queue({}));
        QCOMPARE(fresh.see(job(JobState::Processing), queue({u"media-empty"_s}))->error->code,
                 ErrorCode::PrinterNoPaper);
        JobStory stale(queue({u"media-empty"_s}));
        int sights = 1;
        while (!stale.see(job(JobState::Processing), queue({u"media-empty"_s})))
            QVERIFY(++sights < 100);
        QVERIFY(sights > 5);
        // A word that is taken back meanwhile starts from the beginning.
        JobStory recovering(queue({u"media-empty"_s}));
        QVERIFY(!recovering.see(job(JobState::Processing), queue({u"media-empty"_s})));
        QVERIFY(!recovering.see(job(JobState::Processing), queue({})));
        QVERIFY(!recovering.see(job(JobState::Processing), queue({u"media-empty"_s})));
    }

    void sleepingPrinter_isWaitedFor()
    {
        JobStory story(queue({}));
        for (int i = 0; i < 20; ++i)
            QVERIFY(!story.see(job(JobState::Processing), queue({u"connecting-to-device"_s})));
        QCOMPARE(story.see(job(JobState::Completed), queue({}))->outcome, PrintOutcome::Printed);
    }

    void stoppedQueue_isNotWaitedFor()
    {
        JobStory story(queue({}));
        QVERIFY(!story.see(job(JobState::Processing), queue({})));
        const auto report = story.see(job(JobState::Pending), {true, true, {u"paused"_s}});
        QVERIFY(report);
        QCOMPARE(report->error->code, ErrorCode::PrinterOff);
    }

    void refusal_isWhatTheQueueIs()
    {
        QVERIFY(!refusalOf({false, true, {u"media-empty"_s}}));
        QCOMPARE(refusalOf({true, true, {u"media-empty"_s}}), ErrorCode::PrinterNoPaper);
        QCOMPARE(refusalOf({true, true, {u"paused"_s}}), ErrorCode::PrinterOff);
        QCOMPARE(refusalOf({false, false, {}}), ErrorCode::PrinterOff);
    }
};

QTEST_GUILESS_MAIN(TestSights)
#include "tst_sights.moc"
