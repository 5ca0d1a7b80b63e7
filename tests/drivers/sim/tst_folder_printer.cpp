// The simulated printer: slips on paper, and every mood of it.
#include "drivers/sim/folder_printer.h"

#include "drivers/api/pdf_page.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drivers;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using api::PrintOutcome;
using kiosk::base::ErrorCode;
using sim::PrinterMood;

namespace {

api::PrintJob slip(char pattern = '\x5A')
{
    return {{16, 4, 203, QByteArray(8, pattern)}};
}

} // namespace

class TestFolderPrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void slips_lieInTheFolderNewestFirst()
    {
        // The folder is made when it is needed.
        const auto path = m_folder->filePath(u"printer"_s);
        sim::FolderPrinter printer(path);
        const sim::PaperFolder folder(path);
        QCOMPARE(folder.slips(), QStringList());
        const auto first = printer.print(slip('\x01'));
        const auto second = printer.print(slip('\x02'));
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QCOMPARE(second.result().outcome, PrintOutcome::Printed);
        QCOMPARE(folder.slips().size(), 2);
        QFile newest(folder.slips().first());
        QVERIFY(newest.open(QIODevice::ReadOnly));
        QCOMPARE(newest.readAll(), api::pdfOf(slip('\x02').page));
        folder.clear();
        QCOMPARE(folder.slips(), QStringList());
    }

    void mood_isTheReport_data()
    {
        QTest::addColumn<PrinterMood>("mood");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no paper") << PrinterMood::NoPaper << ErrorCode::PrinterNoPaper;
        QTest::newRow("jammed") << PrinterMood::Jammed << ErrorCode::PrinterJammed;
        QTest::newRow("off") << PrinterMood::Off << ErrorCode::PrinterOff;
    }

    void mood_isTheReport()
    {
        QFETCH(PrinterMood, mood);
        QFETCH(ErrorCode, code);
        const sim::PaperFolder folder(m_folder->path());
        QVERIFY(folder.setMood(mood));
        QCOMPARE(folder.mood(), mood);
        sim::FolderPrinter printer(m_folder->path());
        const auto answer = printer.print(slip());
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().outcome, PrintOutcome::NotPrinted);
        QCOMPARE(answer.result().error->code, code);
        QCOMPARE(folder.slips(), QStringList());
    }

    void silence_endsWithTheMoodOrThePatience()
    {
        const sim::PaperFolder folder(m_folder->path());
        QVERIFY(folder.setMood(PrinterMood::Silent));
        sim::FolderPrinter patient(m_folder->path());
        const auto answer = patient.print(slip());
        QVERIFY(folder.setMood(PrinterMood::Ready));
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().outcome, PrintOutcome::Printed);

        QVERIFY(folder.setMood(PrinterMood::Silent));
        sim::FolderPrinter impatient(m_folder->path(), {.patience = 1ms});
        const auto given = impatient.print(slip());
        QTRY_VERIFY(given.isFinished());
        QCOMPARE(given.result().outcome, PrintOutcome::Unknown);
        QCOMPARE(given.result().error->code, ErrorCode::PrinterUnknown);
    }

    void personWhoLeaves_takesEverythingAlong()
    {
        const sim::PaperFolder folder(m_folder->path());
        sim::FolderPrinter printer(m_folder->path(), {.print = 1h});
        const auto first = printer.print(slip());
        const auto second = printer.print(slip());
        printer.forget();
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QCOMPARE(first.result().error->code, ErrorCode::CallCancelled);
        QCOMPARE(second.result().error->code, ErrorCode::CallCancelled);
        QCOMPARE(folder.slips(), QStringList());
    }

    void paperThatCannotBeWritten_isAFault()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        sim::FolderPrinter printer(m_folder->filePath(u"file/below"_s));
        const auto answer = printer.print(slip());
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().outcome, PrintOutcome::NotPrinted);
        QCOMPARE(answer.result().error->code, ErrorCode::PrinterFailed);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFolderPrinter)
#include "tst_folder_printer.moc"
