// Words, layout and device of a slip, joined; the device is a recorder.
#include "kiosk/app/slip_printer.h"

#include <QFontDatabase>
#include <QPromise>
#include <QTest>

#include <atomic>

using namespace kiosk;
using namespace Qt::StringLiterals;
using drivers::api::PrintJob;
using drivers::api::PrintOutcome;
using drivers::api::PrintReport;

namespace {

struct Seen {
    std::atomic<int> made = 0;
    std::atomic<int> forgotten = 0;
    std::mutex mutex;
    QList<PrintJob> jobs; // guarded by mutex
    bool answers = true;
    PrintOutcome outcome = PrintOutcome::Printed;
};

// Answers at once, or never until it is told to forget.
class Recorder final : public drivers::api::Printer {
public:
    explicit Recorder(Seen& seen) : m_seen(seen) { ++m_seen.made; }

    QFuture<PrintReport> print(const PrintJob& job) override
    {
        const std::lock_guard lock(m_seen.mutex);
        m_seen.jobs.append(job);
        m_promise = std::make_unique<QPromise<PrintReport>>();
        m_promise->start();
        auto future = m_promise->future();
        if (m_seen.answers)
            finish({m_seen.outcome, std::nullopt});
        return future;
    }

    void forget() override
    {
        ++m_seen.forgotten;
        if (m_promise)
            finish({PrintOutcome::NotPrinted, base::makeError(base::ErrorCode::CallCancelled, u"test"_s)});
    }

private:
    void finish(const PrintReport& report)
    {
        m_promise->addResult(report);
        m_promise->finish();
        m_promise.reset();
    }

    Seen& m_seen;
    std::unique_ptr<QPromise<PrintReport>> m_promise;
};

receipt::Slip words(const QString& code)
{
    receipt::Slip slip;
    slip.title = u"Đăng ký thành công"_s;
    slip.qrText = code;
    return slip;
}

} // namespace

class TestSlipPrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFontDatabase::addApplicationFont(QStringLiteral(FONT_TEXT)) >= 0);
        QVERIFY(QFontDatabase::addApplicationFont(QStringLiteral(FONT_BOLD)) >= 0);
    }

    void init()
    {
        m_seen = std::make_unique<Seen>();
        m_again.clear();
    }

    void device_isMadeWithTheFirstSlip()
    {
        auto printer = make(u"K7PM-3WX-9R4S"_s);
        QCOMPARE(m_seen->made, 0);
        for (int slip = 1; slip <= 2; ++slip) {
            const auto answer = printer->print({});
            QTRY_VERIFY(answer.isFinished());
            QCOMPARE(answer.result().outcome, PrintOutcome::Printed);
            QCOMPARE(m_seen->made, 1);
            QCOMPARE(m_seen->jobs.size(), slip);
        }
        QCOMPARE(m_seen->jobs.first().page,
                 receipt::slipPage(words(u"K7PM-3WX-9R4S"_s), receipt::slip80(203)));
    }

    void furtherSlip_isOneMoreOnlyWhenTheFirstMayBeOnPaper()
    {
        auto printer = make(u"K7PM-3WX-9R4S"_s);
        for (const auto outcome :
             {PrintOutcome::NotPrinted, PrintOutcome::Unknown, PrintOutcome::NotPrinted}) {
            m_seen->outcome = outcome;
            const auto answer = printer->print({});
            QTRY_VERIFY(answer.isFinished());
            QCOMPARE(answer.result().outcome, outcome);
        }
        QCOMPARE(m_again, QList({false, false, true}));
    }

    void slipThatCannotBeDrawn_isNotPrinted()
    {
        auto printer = make(QString(5'000, u'A'));
        const auto answer = printer->print({});
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().outcome, PrintOutcome::NotPrinted);
        QCOMPARE(answer.result().error->code, base::ErrorCode::Internal);
        QCOMPARE(m_seen->made, 0);
    }

    void personWhoLeaves_takesTheSlipAlong()
    {
        m_seen->answers = false;
        auto printer = make(u"K7PM-3WX-9R4S"_s);
        const auto answer = printer->print({});
        QTRY_COMPARE(m_seen->made, 1);
        QVERIFY(!answer.isFinished());
        printer->forget();
        QCOMPARE(m_seen->forgotten, 1);
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().error->code, base::ErrorCode::CallCancelled);
    }

    void slipStillBeingDrawn_neverReachesTheDevice()
    {
        auto printer = make(u"K7PM-3WX-9R4S"_s);
        QList<QFuture<PrintReport>> answers;
        for (int i = 0; i < 20; ++i)
            answers.append(printer->print({}));
        printer->forget();
        printer.reset();
        int printed = 0;
        for (const auto& answer : answers) {
            QVERIFY(answer.isFinished());
            printed += answer.result().outcome == PrintOutcome::Printed ? 1 : 0;
        }
        QCOMPARE(m_seen->jobs.size(), printed);
        QVERIFY(printed < answers.size());
    }

private:
    std::unique_ptr<app::SlipPrinter> make(const QString& code)
    {
        return std::make_unique<app::SlipPrinter>([this] { return std::make_unique<Recorder>(*m_seen); },
                                                  receipt::slip80(203),
                                                  [this, code](const flow::Journey&, bool again) {
                                                      m_again.append(again);
                                                      return words(code);
                                                  });
    }

    std::unique_ptr<Seen> m_seen;
    QList<bool> m_again;
};

QTEST_MAIN(TestSlipPrinter)
#include "tst_slip_printer.moc"
