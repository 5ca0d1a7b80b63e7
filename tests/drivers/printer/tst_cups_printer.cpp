// Slips through a real cupsd and a real queue, and everything that keeps one from coming out.
#include "drivers/printer/cups_printer.h"

#include "drivers/api/pdf_page.h"
#include "kiosk/receipt/slip_page.h"
#include "tests/drivers/printer/print_service.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTest>

using namespace drivers;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using api::PrintOutcome;
using api::PrintReport;
using kiosk::base::ErrorCode;

namespace {

constexpr printer::CupsPatience quick{.job = 60s, .service = 10s, .pause = 25ms};
// What is to end by itself, after which time a printer is believed to be gone.
constexpr printer::CupsPatience impatient{.job = 5s, .service = 1500ms, .pause = 25ms};
constexpr const char* genericPdf = "/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd";

api::PrintJob slip()
{
    api::PrintJob job;
    job.page = {640, 800, 203, QByteArray(80 * 800, '\x5A')};
    return job;
}

bool isOver(const QFuture<PrintReport>& answer)
{
    return QTest::qWaitFor([&] { return answer.isFinished(); }, 120'000);
}

QString inWords(const PrintReport& report)
{
    return u"outcome %1, %2"_s.arg(QString::number(static_cast<int>(report.outcome)),
                                   report.error ? kiosk::base::codeName(report.error->code) + u' ' +
                                                      report.error->detail
                                                : u"no error"_s);
}

} // namespace

class TestCupsPrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void library_isLoadedWithTheFirstSlip();
    void slip_isPrintedAsItIs();
    void slip_passesThroughRealFilters_data();
    void slip_passesThroughRealFilters();
    void hindrance_isToldAndNothingComesOutLater_data();
    void hindrance_isToldAndNothingComesOutLater();
    void wordLeftOverFromLastJob_isNotBelieved();
    void queueThatTakesNothing_isToldAtOnce_data();
    void queueThatTakesNothing_isToldAtOnce();
    void failingBackend_isNotPrinted_data();
    void failingBackend_isNotPrinted();
    void cancelledByOthers_whilePrinting_isUnknown();
    void cancelledByOthers_whileWaiting_isNotPrinted();
    void queueDeletedInTheMiddle_isUnknown();
    void serviceKilledInTheMiddle_isUnknown();
    void serviceThatComesBack_isAskedAgain();
    void silentPrinter_isGivenUp();
    void busyPrinter_isGivenUpUnprinted();
    void personWhoLeaves_takesEverythingAlong();
    void earlierSlips_areWithdrawn();
    void noService_isNotPrinted();

private:
    printer::CupsPlace place(const QString& queue = u"slip"_s) const { return {queue, m_service->socket()}; }
    // What this user has in queues.
    QString queued() { return m_service->run(u"lpstat"_s, {u"-o"_s}).trimmed(); }

    std::unique_ptr<PrintService> m_service;
};

#define VERIFY_REPORT(future, expected, expectedCode)                                                        \
    do {                                                                                                     \
        const auto answer_ = (future);                                                                       \
        QVERIFY(isOver(answer_));                                                                            \
        const auto told_ = answer_.result();                                                                 \
        QVERIFY2(told_.outcome == (expected), qPrintable(inWords(told_)));                                   \
        QVERIFY2(told_.error&& told_.error->code == (expectedCode), qPrintable(inWords(told_)));             \
    } while (false)

void TestCupsPrinter::initTestCase()
{
    QVERIFY2(QFile::exists(QString::fromLatin1(genericPdf)), "package cups-filters");
}

void TestCupsPrinter::init()
{
    m_service = std::make_unique<PrintService>();
    QVERIFY(m_service->start());
    m_service->addQueue(u"slip"_s, u"raw"_s, u"abort-job"_s);
}

void TestCupsPrinter::cleanup()
{
    m_service.reset();
}

// First of all tests: it stays loaded.
void TestCupsPrinter::library_isLoadedWithTheFirstSlip()
{
    const auto isLoaded = [] {
        QFile maps(u"/proc/self/maps"_s);
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libcups");
    };
    printer::CupsPrinter printer(place(), quick);
    QVERIFY(!isLoaded());
    QVERIFY(isOver(printer.print(slip())));
    QVERIFY(isLoaded());
}

void TestCupsPrinter::slip_isPrintedAsItIs()
{
    printer::CupsPrinter printer(place(), quick);
    const auto answer = printer.print(slip());
    QVERIFY(isOver(answer));
    QCOMPARE(answer.result().outcome, PrintOutcome::Printed);
    QVERIFY(!answer.result().error);
    QCOMPARE(m_service->slips(), QList<QByteArray>{api::pdfOf(slip().page)});
    QCOMPARE(m_service->titles(), QStringList{u"motcua"_s});
    // Nothing of it stays on the disk.
    QTRY_COMPARE(m_service->spooled(), QStringList());
}

void TestCupsPrinter::slip_passesThroughRealFilters_data()
{
    QTest::addColumn<kiosk::receipt::Sheet>("sheet");
    QTest::addColumn<QString>("driver");
    const auto office = QString::fromLatin1(genericPdf);
    QTest::newRow("roll of 80 mm") << kiosk::receipt::slip80(203) << QStringLiteral(ROLL_DRIVER);
    QTest::newRow("A5") << kiosk::receipt::a5(300) << office;
    QTest::newRow("A4") << kiosk::receipt::a4(300) << office;
}

void TestCupsPrinter::slip_passesThroughRealFilters()
{
    QFETCH(kiosk::receipt::Sheet, sheet);
    QFETCH(QString, driver);
    const auto code = u"K7PM-3WX-9R4S"_s;
    m_service->addQueue(u"office"_s, driver, u"abort-job"_s);
    kiosk::receipt::Slip words;
    words.centre = u"Bộ phận Một cửa"_s;
    words.code = code;
    words.qrText = code;
    const auto page = kiosk::receipt::slipPage(words, sheet);
    QVERIFY(page);
    printer::CupsPrinter printer(place(u"office"_s), quick);
    const auto answer = printer.print({*page});
    QVERIFY(isOver(answer));
    QCOMPARE(answer.result().outcome, PrintOutcome::Printed);
    QCOMPARE(m_service->slips().size(), 1);

    QTemporaryDir folder;
    QFile file(folder.filePath(u"out.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_service->slips().first());
    file.close();
    QProcess process;
    process.start(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-png"_s, file.fileName(), folder.filePath(u"out"_s)});
    QVERIFY(process.waitForFinished());
    const QImage seen(folder.filePath(u"out-1.png"_s));
    // On the sheet it was made for, whole and not scaled: to a millimetre or so, as drivers round.
    const auto isAsLong = [](int seenDots, int dots, int dotsPerInch) {
        return qAbs(25.4 * seenDots / 150 - 25.4 * dots / dotsPerInch) < 1.5;
    };
    QVERIFY2(isAsLong(seen.width(), page->width, page->dotsPerInch) &&
                 isAsLong(seen.height(), page->height, page->dotsPerInch),
             qPrintable(u"%1 x %2 at 150 dpi"_s.arg(seen.width()).arg(seen.height())));
    process.start(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, folder.filePath(u"out-1.png"_s)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), code);
}

void TestCupsPrinter::hindrance_isToldAndNothingComesOutLater_data()
{
    QTest::addColumn<QByteArray>("mood");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* mood, ErrorCode code) {
        QTest::newRow(mood) << QByteArray(mood) << code;
    };
    row("media-empty-error", ErrorCode::PrinterNoPaper);
    row("media-needed-error", ErrorCode::PrinterNoPaper);
    row("media-empty", ErrorCode::PrinterNoPaper);
    row("media-jam-error", ErrorCode::PrinterJammed);
    row("offline-report", ErrorCode::PrinterOff);
    row("cover-open-error", ErrorCode::PrinterFailed);
    row("media-jam-error,cover-open-error", ErrorCode::PrinterJammed);
}

void TestCupsPrinter::hindrance_isToldAndNothingComesOutLater()
{
    QFETCH(QByteArray, mood);
    QFETCH(ErrorCode, code);
    m_service->setMood(mood);
    printer::CupsPrinter printer(place(), quick);
    VERIFY_REPORT(printer.print(slip()), PrintOutcome::NotPrinted, code);
    QCOMPARE(queued(), QString());
    QTRY_COMPARE(m_service->spooled(), QStringList());

    // Put right: the earlier one stays away, and printing again works although the word still stands there.
    m_service->setMood("ready");
    printer::CupsPrinter patient(place(), {.job = 60s, .service = 10s, .pause = 200ms});
    const auto again = patient.print(slip());
    QVERIFY(isOver(again));
    QCOMPARE(again.result().outcome, PrintOutcome::Printed);
    QCOMPARE(m_service->slips().size(), 1);
}

void TestCupsPrinter::wordLeftOverFromLastJob_isNotBelieved()
{
    printer::CupsPrinter printer(place(), {.job = 60s, .service = 10s, .pause = 400ms});
    m_service->setMood("media-empty-error");
    VERIFY_REPORT(printer.print(slip()), PrintOutcome::NotPrinted, ErrorCode::PrinterNoPaper);
    QVERIFY(m_service->run(u"lpstat"_s, {u"-l"_s, u"-p"_s, u"slip"_s}).contains(u"media-empty"_s));
    m_service->setMood("leftover");
    const auto answer = printer.print(slip());
    QVERIFY(isOver(answer));
    QCOMPARE(answer.result().outcome, PrintOutcome::Printed);
}

void TestCupsPrinter::queueThatTakesNothing_isToldAtOnce_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("stopped") << u"cupsdisable"_s << QStringList{u"slip"_s} << ErrorCode::PrinterOff;
    QTest::newRow("refusing") << u"cupsreject"_s << QStringList{u"slip"_s} << ErrorCode::PrinterOff;
    QTest::newRow("deleted") << u"lpadmin"_s << QStringList{u"-x"_s, u"slip"_s} << ErrorCode::PrinterFailed;
}

void TestCupsPrinter::queueThatTakesNothing_isToldAtOnce()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(ErrorCode, code);
    m_service->run(program, arguments);
    printer::CupsPrinter printer(place(), quick);
    VERIFY_REPORT(printer.print(slip()), PrintOutcome::NotPrinted, code);
    QVERIFY(!m_service->hasBegun());
    QCOMPARE(m_service->spooled(), QStringList());
}

void TestCupsPrinter::failingBackend_isNotPrinted_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("job aborted") << u"abort-job"_s << ErrorCode::PrinterFailed;
    QTest::newRow("queue stopped") << u"stop-printer"_s << ErrorCode::PrinterOff;
}

void TestCupsPrinter::failingBackend_isNotPrinted()
{
    QFETCH(QString, policy);
    QFETCH(ErrorCode, code);
    m_service->addQueue(u"slip"_s, u"raw"_s, policy);
    m_service->setMood("broken");
    printer::CupsPrinter printer(place(), quick);
    VERIFY_REPORT(printer.print(slip()), PrintOutcome::NotPrinted, code);
    QCOMPARE(queued(), QString());
    QTRY_COMPARE(m_service->spooled(), QStringList());
}

void TestCupsPrinter::cancelledByOthers_whilePrinting_isUnknown()
{
    m_service->setMood("silent");
    printer::CupsPrinter printer(place(), quick);
    const auto answer = printer.print(slip());
    QTRY_VERIFY_WITH_TIMEOUT(m_service->hasBegun(), 20'000);
    // Seen under way by the printer, too: its pause is much shorter than this program takes.
    m_service->run(u"lpstat"_s, {u"-o"_s});
    m_service->run(u"cancel"_s, {u"-a"_s, u"slip"_s});
    VERIFY_REPORT(answer, PrintOutcome::Unknown, ErrorCode::PrinterUnknown);
}

void TestCupsPrinter::cancelledByOthers_whileWaiting_isNotPrinted()
{
    m_service->addQueue(u"slip"_s, u"raw"_s, u"abort-job"_s);
    m_service->setMood("silent");
    m_service->run(u"lp"_s, {u"-d"_s, u"slip"_s, u"-U"_s, u"somebody"_s, QStringLiteral(PAPER_BACKEND)});
    QTRY_VERIFY_WITH_TIMEOUT(m_service->hasBegun(), 20'000);
    printer::CupsPrinter printer(place(), quick);
    const auto answer = printer.print(slip());
    QTRY_VERIFY_WITH_TIMEOUT(queued().contains(u"slip-2 "_s), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->spooled().size(), 2, 20'000);
    m_service->run(u"cancel"_s, {u"slip-2"_s});
    VERIFY_REPORT(answer, PrintOutcome::NotPrinted, ErrorCode::PrinterFailed);
}

void TestCupsPrinter::queueDeletedInTheMiddle_isUnknown()
{
    m_service->setMood("silent");
    // Every look but the first comes when it is over.
    printer::CupsPrinter printer(place(), {.job = 60s, .service = 10s, .pause = 2s});
    const auto answer = printer.print(slip());
    QTRY_VERIFY_WITH_TIMEOUT(m_service->hasBegun(), 20'000);
    m_service->run(u"lpstat"_s, {u"-o"_s});
    m_service->run(u"lpadmin"_s, {u"-x"_s, u"slip"_s});
    VERIFY_REPORT(answer, PrintOutcome::Unknown, ErrorCode::PrinterUnknown);
}

void TestCupsPrinter::serviceKilledInTheMiddle_isUnknown()
{
    m_service->setMood("silent");
    printer::CupsPrinter printer(place(), {.job = 60s, .service = 1500ms, .pause = 25ms});
    const auto answer = printer.print(slip());
    QTRY_VERIFY_WITH_TIMEOUT(m_service->hasBegun(), 20'000);
    m_service->kill();
    VERIFY_REPORT(answer, PrintOutcome::Unknown, ErrorCode::PrinterUnknown);
}

void TestCupsPrinter::serviceThatComesBack_isAskedAgain()
{
    m_service->setMood("silent");
    printer::CupsPrinter printer(place(), {.job = 40s, .service = 20s, .pause = 25ms});
    const auto answer = printer.print(slip());
    QTRY_VERIFY_WITH_TIMEOUT(m_service->hasBegun(), 20'000);
    m_service->kill();
    m_service->setMood("ready");
    QVERIFY(m_service->start());
    QVERIFY(isOver(answer));
    QVERIFY2(answer.result().outcome == PrintOutcome::Printed, qPrintable(inWords(answer.result())));
    QCOMPARE(m_service->slips().size(), 1);
    QTRY_COMPARE(m_service->spooled(), QStringList());
}

void TestCupsPrinter::silentPrinter_isGivenUp()
{
    m_service->setMood("silent");
    printer::CupsPrinter printer(place(), impatient);
    const auto answer = printer.print(slip());
    VERIFY_REPORT(answer, PrintOutcome::Unknown, ErrorCode::PrinterUnknown);
    QCOMPARE(queued(), QString());
    QTRY_COMPARE(m_service->spooled(), QStringList());
}

void TestCupsPrinter::busyPrinter_isGivenUpUnprinted()
{
    m_service->setMood("silent");
    m_service->run(u"lp"_s, {u"-d"_s, u"slip"_s, u"-U"_s, u"somebody"_s, QStringLiteral(PAPER_BACKEND)});
    QTRY_VERIFY_WITH_TIMEOUT(m_service->hasBegun(), 20'000);
    printer::CupsPrinter printer(place(), impatient);
    VERIFY_REPORT(printer.print(slip()), PrintOutcome::NotPrinted, ErrorCode::PrinterOff);
    QVERIFY(!queued().contains(u"slip-2 "_s));
}

void TestCupsPrinter::personWhoLeaves_takesEverythingAlong()
{
    m_service->setMood("silent");
    printer::CupsPrinter printer(place(), quick);
    const auto first = printer.print(slip());
    const auto second = printer.print(slip());
    QTRY_VERIFY_WITH_TIMEOUT(m_service->hasBegun(), 20'000);
    m_service->run(u"lpstat"_s, {u"-o"_s});
    printer.forget();
    VERIFY_REPORT(second, PrintOutcome::NotPrinted, ErrorCode::CallCancelled);
    VERIFY_REPORT(first, PrintOutcome::Unknown, ErrorCode::PrinterUnknown);
    QCOMPARE(queued(), QString());
    QTRY_COMPARE(m_service->spooled(), QStringList());
    // And the next person is served.
    m_service->setMood("ready");
    const auto next = printer.print(slip());
    QVERIFY(isOver(next));
    QCOMPARE(next.result().outcome, PrintOutcome::Printed);
}

void TestCupsPrinter::earlierSlips_areWithdrawn()
{
    m_service->run(u"lp"_s, {u"-d"_s, u"slip"_s, u"-H"_s, u"hold"_s, QStringLiteral(PAPER_BACKEND)});
    QVERIFY(queued().contains(u"slip-1 "_s));
    printer::CupsPrinter printer(place(), quick);
    const auto answer = printer.print(slip());
    QVERIFY(isOver(answer));
    QCOMPARE(answer.result().outcome, PrintOutcome::Printed);
    QCOMPARE(queued(), QString());
    QTRY_COMPARE(m_service->spooled(), QStringList());
}

void TestCupsPrinter::noService_isNotPrinted()
{
    m_service->kill();
    printer::CupsPrinter printer(place(), quick);
    VERIFY_REPORT(printer.print(slip()), PrintOutcome::NotPrinted, ErrorCode::PrinterFailed);
}

QTEST_MAIN(TestCupsPrinter)
#include "tst_cups_printer.moc"
