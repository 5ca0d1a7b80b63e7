// The reader over a real PC/SC service: readers, cards and the service itself come and go.

#include "drivers/chip/pcsc_chip_reader.h"
#include "tests/drivers/pcsc/card_watch.h"
#include "tests/drivers/pcsc/pcsc_service.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <winscard.h>

using namespace drivers::api;
using namespace drivers::chip;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::Result;
using tests::pcsc::PcscService;

namespace {

constexpr int patience = 20'000;

ChipRequest requestFor(const QString& number)
{
    ChipRequest request;
    request.idNumber = number;
    request.challenge = "12345678"_ba;
    return request;
}

const auto woman = u"062190999001"_s;

// A card that gives its ATR and never answers a command.
class SilentCard {
public:
    explicit SilentCard(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] {
            m_got += m_socket.readAll();
            // Only requests for the ATR are answered: one byte, 04. Its length may come apart from it.
            if (!m_got.endsWith(QByteArray::fromHex("000104")))
                return;
            m_got.clear();
            m_socket.write(QByteArray::fromHex("000D3B8880010031CCCC017781C1000E")
                               .replace(0, 2, QByteArray::fromHex("000E")));
        });
        m_socket.connectToHost(u"127.0.0.1"_s, port);
    }

private:
    QTcpSocket m_socket;
    QByteArray m_got;
};

} // namespace

class TestPcscChipReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        remove();
        m_service.stop();
    }

    void withoutService_isToldAndFoundLater()
    {
        PcscChipReader reader({});
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::NoService, patience);
        auto future = reader.read(requestFor(woman));
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        QCOMPARE(future.result().error().code, ErrorCode::ChipServiceMissing);
        start();
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::Empty, patience);
    }

    void withoutReader_isTold()
    {
        start();
        PcscChipReader reader({.reader = u"No Such Reader"_s});
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::NoReader, patience);
        auto future = reader.read(requestFor(woman));
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        QCOMPARE(future.result().error().code, ErrorCode::ReaderMissing);
    }

    void cardLaidDownAfterTheQuestion_isRead()
    {
        start();
        QTemporaryDir trust;
        QVERIFY(QFile::copy(QStringLiteral(PRACTICE_CSCA), trust.filePath(u"csca.pem"_s)));
        PcscChipReader reader({.trustFolder = trust.path()});
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::Empty, patience);
        QList<ChipStep> steps;
        bool finishedBefore = false;
        std::shared_ptr<const ChipDocument> seen;
        connect(&reader, &ChipReader::progressed, this, [&](const ChipProgress& progress) {
            if (!steps.endsWith(progress.step))
                steps.append(progress.step);
        });
        auto future = reader.read(requestFor(woman));
        connect(&reader, &ChipReader::documentRead, this, [&](const auto& document) {
            seen = document;
            finishedBefore = future.isFinished();
        });
        insert(u"nguyen-thi-mau"_s);
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        const auto report = future.result();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(seen && !finishedBefore);
        QCOMPARE(report->document, seen);
        QCOMPARE(seen->access, ChipAccess::PaceCan);
        QCOMPARE(seen->fullName, u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(report->verdicts.passive.verdict, Verdict::Valid);
        QCOMPARE(report->verdicts.active.verdict, Verdict::Valid);
        QCOMPARE(report->verdicts.chip.verdict, Verdict::Valid);
        QVERIFY(report->photo);
        QCOMPARE(steps.first(), ChipStep::AwaitingCard);
        QCOMPARE(steps.last(), ChipStep::ReadingPhoto);
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::CardPresent, patience);
        remove();
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::Empty, patience);
    }

    void cardOnTheSecondReader_isFoundThere()
    {
        start();
        insert(u"nguyen-thi-mau"_s, 1);
        PcscChipReader second({.reader = u"Virtual PCD 00 01"_s});
        PcscChipReader first({.reader = u"Virtual PCD 00 00"_s});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), ChipReaderState::CardPresent, patience);
        QTRY_COMPARE_WITH_TIMEOUT(first.state(), ChipReaderState::Empty, patience);
        PcscChipReader any({});
        auto future = any.read(requestFor(woman));
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        QVERIFY(future.result());
    }

    void wrongNumber_thenTheRightOne_onTheSameCard()
    {
        start();
        PcscChipReader reader({});
        insert(u"nguyen-thi-mau"_s);
        auto wrong = reader.read(requestFor(u"062190999002"_s));
        QTRY_VERIFY_WITH_TIMEOUT(wrong.isFinished(), patience);
        QCOMPARE(wrong.result().error().code, ErrorCode::CardKeyWrong);
        auto right = reader.read(requestFor(woman));
        QTRY_VERIFY_WITH_TIMEOUT(right.isFinished(), patience);
        QVERIFY(right.result());
    }

    void cardPulledWhileRead_thenAnother_data()
    {
        QTest::addColumn<int>("commands");
        QTest::addColumn<bool>("inPhoto");
        QTest::newRow("at the first command") << 1 << false;
        QTest::newRow("while it is opened") << 4 << false;
        QTest::newRow("between its files") << 9 << false;
        QTest::newRow("at its photo") << 16 << true;
    }

    void cardPulledWhileRead_thenAnother()
    {
        QFETCH(int, commands);
        QFETCH(bool, inPhoto);
        start();
        PcscChipReader reader({});
        insert(pulledAfter(commands));
        tests::pcsc::CardWatch watch;
        QVERIFY(watch.waitInserted());
        auto pulled = reader.read(requestFor(woman));
        QTRY_VERIFY_WITH_TIMEOUT(pulled.isFinished(), patience);
        const auto result = pulled.result();
        QCOMPARE(result.has_value(), inPhoto);
        if (inPhoto)
            QVERIFY(result->photoFault);
        QCOMPARE(result ? result->photoFault->code : result.error().code, ErrorCode::CardRemoved);
        QVERIFY(watch.waitRemoved());
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::Empty, patience);
        remove();
        insert(u"nguyen-thi-mau"_s);
        auto another = reader.read(requestFor(woman));
        QTRY_VERIFY_WITH_TIMEOUT(another.isFinished(), patience);
        QVERIFY(another.result());
    }

    void cardInOtherHands_isBusyUntilItIsFree()
    {
        start();
        insert(u"nguyen-thi-mau"_s);
        PcscChipReader reader({});
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::CardPresent, patience);
        SCARDCONTEXT context = 0;
        SCARDHANDLE card = 0;
        DWORD protocol = 0;
        QCOMPARE(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context), SCARD_S_SUCCESS);
        QCOMPARE(SCardConnect(context, "Virtual PCD 00 00", SCARD_SHARE_EXCLUSIVE, SCARD_PROTOCOL_T1, &card,
                              &protocol),
                 SCARD_S_SUCCESS);
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::BusyElsewhere, patience);
        auto refused = reader.read(requestFor(woman));
        QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), patience);
        QCOMPARE(refused.result().error().code, ErrorCode::ReaderBusy);
        SCardDisconnect(card, SCARD_RESET_CARD);
        SCardReleaseContext(context);
        auto taken = reader.read(requestFor(woman));
        QTRY_VERIFY_WITH_TIMEOUT(taken.isFinished(), patience);
        QVERIFY(taken.result());
    }

    void serviceThatDiesWhileACardIsRead_isToldAndFoundAgain()
    {
        start();
        insert(u"special-slow"_s);
        PcscChipReader reader({});
        const auto killing =
            connect(&reader, &ChipReader::progressed, this, [this](const ChipProgress& progress) {
                if (progress.step == ChipStep::ReadingFields)
                    m_service.kill();
            });
        auto future = reader.read(requestFor(numberOf(u"special-slow"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        QVERIFY(!future.result());
        QCOMPARE(future.result().error().code, ErrorCode::ReaderFailed);
        disconnect(killing);
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::NoService, patience);
        remove();
        start();
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::Empty, patience);
        insert(u"nguyen-thi-mau"_s);
        auto again = reader.read(requestFor(woman));
        QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), patience);
        QVERIFY(again.result());
    }

    void forgottenReading_endsAtOnce()
    {
        start();
        insert(u"special-slow"_s);
        PcscChipReader reader({});
        QSignalSpy documents(&reader, &ChipReader::documentRead);
        auto future = reader.read(requestFor(numberOf(u"special-slow"_s)));
        connect(&reader, &ChipReader::progressed, this, [&](const ChipProgress& progress) {
            if (progress.step == ChipStep::ReadingFields)
                reader.forget();
        });
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        QCOMPARE(future.result().error().code, ErrorCode::CallCancelled);
        QCOMPARE(documents.count(), 0);
    }

    void laterReading_takesThePlaceOfAnEarlierOne()
    {
        start();
        PcscChipReader reader({});
        auto first = reader.read(requestFor(u"000000000000"_s));
        auto second = reader.read(requestFor(woman));
        QVERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, ErrorCode::CallCancelled);
        insert(u"nguyen-thi-mau"_s);
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), patience);
        QVERIFY(second.result());
    }

    void cardThatNeverAnswers_isLeftBehind()
    {
        start();
        QFuture<Result<ChipReport>> later;
        {
            SilentCard card(m_service.port());
            PcscChipReader reader({.callLimit = std::chrono::milliseconds(300)});
            QTRY_COMPARE_WITH_TIMEOUT(reader.state(), ChipReaderState::CardPresent, patience);
            auto future = reader.read(requestFor(woman));
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
            QCOMPARE(future.result().error().code, ErrorCode::CardTimeout);
            later = reader.read(requestFor(woman));
        }
        // The reader has gone with a reading under way, and waited for nobody.
        QVERIFY(later.isFinished());
        QCOMPARE(later.result().error().code, ErrorCode::CallCancelled);
    }

private:
    void start() { QVERIFY2(m_service.start(), qPrintable(m_service.complaint())); }

    void insert(const QString& card, quint16 slot = 0)
    {
        m_card.start(QStringLiteral(MOTCUA_PRACTICE),
                     {u"card"_s, u"--reader"_s, u"vpcd:127.0.0.1:%1"_s.arg(m_service.port() + slot),
                      u"--card"_s, card});
        QVERIFY(m_card.waitForStarted());
        QVERIFY2(m_card.waitForReadyRead(), m_card.readAllStandardError().constData());
    }

    void remove()
    {
        if (m_card.state() == QProcess::NotRunning)
            return;
        m_card.terminate();
        QVERIFY(m_card.waitForFinished());
    }

    // A description of that card.
    QString pulledAfter(int commands) const
    {
        QFile file(QStringLiteral(PRACTICE_CARDS) + u"/special-pulled.json"_s);
        QFile changed(m_folder.filePath(u"pulled.json"_s));
        if (!file.open(QIODevice::ReadOnly) || !changed.open(QIODevice::WriteOnly))
            return {};
        auto description = QJsonDocument::fromJson(file.readAll()).object();
        description[u"faults"_s] = QJsonObject{{u"pulledAfter"_s, commands}};
        changed.write(QJsonDocument(description).toJson());
        return changed.fileName();
    }

    static QString numberOf(const QString& card)
    {
        QFile file(QStringLiteral(PRACTICE_CARDS) + u'/' + card + u".json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QJsonDocument::fromJson(file.readAll())
            .object()[u"person"_s]
            .toObject()[u"number"_s]
            .toString();
    }

    PcscService m_service;
    QProcess m_card;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPcscChipReader)
#include "tst_pcsc_chip_reader.moc"
