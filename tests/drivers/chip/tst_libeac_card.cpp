// Our reader, over a real PC/SC service, against a card whose PACE and secure messaging others wrote
// (libeac).

#include "drivers/chip/pcsc_chip_reader.h"
#include "tests/drivers/chip/issued_card.h"
#include "tests/drivers/pcsc/card_watch.h"
#include "tests/drivers/pcsc/pcsc_service.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace drivers::api;
using namespace drivers::chip;
using namespace Qt::StringLiterals;
using namespace tests;

class TestLibeacCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_service.start(), qPrintable(m_service.complaint())); }
    void cleanup()
    {
        m_card.terminate();
        QVERIFY(m_card.state() == QProcess::NotRunning || m_card.waitForFinished());
        QVERIFY(m_watch.waitRemoved()); // else the next one is taken for it, and pulled
    }
    void cleanupTestCase() { m_service.stop(); }

    void card_isReadWhole_data()
    {
        QTest::addColumn<int>("suite");
        QTest::addColumn<int>("curve");
        QTest::addColumn<bool>("byCan");
        QTest::newRow("CAN") << 2 << 13 << true;
        QTest::newRow("MRZ") << 2 << 13 << false;
        QTest::newRow("AES-192, P-256") << 3 << 12 << true;
        QTest::newRow("AES-256, brainpoolP512r1") << 4 << 17 << true;
        QTest::newRow("3DES") << 1 << 13 << true;
    }

    void card_isReadWhole()
    {
        QFETCH(int, suite);
        QFETCH(int, curve);
        QFETCH(bool, byCan);
        const Country country;
        const auto issued = issueCard(country, {.photoSize = 20'000,
                                                .activeKey = {},
                                                .suite = static_cast<drivers::sim::card::CipherSuite>(suite),
                                                .parameterId = curve});
        QTemporaryDir files;
        for (auto file = issued.image.files.begin(); file != issued.image.files.end(); ++file)
            write(files.filePath(u"%1"_s.arg(file.key(), 4, 16, QLatin1Char('0'))), file.value());
        QTemporaryDir trust;
        write(trust.filePath(u"csca.pem"_s), country.authority());
        m_card.start(QStringLiteral(LIBEAC_CARD),
                     {QString::number(m_service.port()), files.path(),
                      byCan ? QString::fromLatin1(issued.image.can) : u"999999"_s,
                      QString::fromLatin1(issued.image.files.value(0x0101).mid(5))});
        QVERIFY(m_card.waitForReadyRead());
        QVERIFY(m_watch.waitInserted());

        PcscChipReader reader({.trustFolder = trust.path()});
        auto future = reader.read(issued.request);
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
        const auto report = future.result();
        QVERIFY2(report,
                 report ? ""
                        : qPrintable(kiosk::base::codeName(report.error().code) + report.error().detail));
        QCOMPARE(report->document->access, byCan ? ChipAccess::PaceCan : ChipAccess::PaceMrz);
        QCOMPARE(report->document->fullName, u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(report->verdicts.passive, (Judgement{Verdict::Valid, VerdictReason::None}));
        QCOMPARE(report->verdicts.active, (Judgement{Verdict::NotChecked, VerdictReason::NoKey}));
        // It has the key's public half only, and says so.
        QCOMPARE(report->verdicts.chip, (Judgement{Verdict::NotChecked, VerdictReason::Refused}));
        QVERIFY(report->photo);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(report->photo->bytes.data()),
                            static_cast<qsizetype>(report->photo->bytes.size())),
                 issued.photo);
    }

private:
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    pcsc::PcscService m_service;
    pcsc::CardWatch m_watch;
    QProcess m_card;
};

QTEST_GUILESS_MAIN(TestLibeacCard)
#include "tst_libeac_card.moc"
