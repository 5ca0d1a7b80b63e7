// `motcua-practice card` on a real PC/SC service, read by readers others wrote: libeac (PACE) and mrtdreader
// (BAC).
#include "provisioning/practice/cards/card_maker.h"

#include "drivers/sim/card/mrz.h"
#include "drivers/sim/card/tlv.h"
#include "tests/drivers/pcsc/card_watch.h"
#include "tests/drivers/pcsc/pcsc_service.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice::cards;
using namespace drivers::sim::card;
using namespace Qt::StringLiterals;
using tests::pcsc::PcscService;

namespace {

struct Outcome {
    int status = -1;
    QByteArray output;
    QByteArray complaints;
};

Outcome run(const QString& program, const QStringList& arguments, const QString& preload = {},
            const QString& folder = {})
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!preload.isEmpty())
        environment.insert(u"LD_PRELOAD"_s, preload);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

CardImage imageOf(const QString& card)
{
    return makeCard(*readDescription(builtInCard(card)));
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCardOnReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_service.start(), qPrintable(m_service.complaint())); }
    void cleanup()
    {
        if (m_card.state() == QProcess::NotRunning)
            return;
        m_card.terminate();
        QVERIFY(m_card.waitForFinished());
        QCOMPARE(m_card.exitCode(), 0);
        QVERIFY(m_watch.waitRemoved());
    }
    void cleanupTestCase() { m_service.stop(); }

    void libeac_readsEveryFile_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<bool>("byCan");
        QTest::addColumn<int>("block");
        QTest::newRow("CAN") << u"nguyen-thi-mau"_s << true << 223;
        QTest::newRow("MRZ") << u"nguyen-thi-mau"_s << false << 2048;
        QTest::newRow("2024, largest blocks") << u"tran-van-hoa-2024"_s << true << 30'000;
        QTest::newRow("child") << u"special-child-without-photo"_s << true << 223;
        QTest::newRow("beyond 32 KiB") << u"special-large-photo"_s << true << 4096;
        QTest::newRow("AES-192, P-256") << u"special-aes192-p256"_s << true << 2048;
        QTest::newRow("AES-256, P-521") << u"special-aes256-p521"_s << true << 2048;
        QTest::newRow("3DES") << u"special-3des"_s << true << 2048;
    }
    void libeac_readsEveryFile()
    {
        QFETCH(const QString, card);
        QFETCH(const bool, byCan);
        QFETCH(const int, block);
        const auto image = imageOf(card);
        insert(card);
        QTemporaryDir folder;
        const auto read =
            run(QStringLiteral(LIBEAC_READER),
                {byCan ? u"can"_s : u"mrz"_s, QString::fromLatin1(byCan ? image.can : zoneOf(card)),
                 QString::number(block), folder.path()});
        QVERIFY2(read.status == 0, read.complaints.constData());
        for (auto it = image.files.begin(); it != image.files.end(); ++it)
            if (it.key() != file::cardAccess && it.key() != file::sod)
                QCOMPARE(content(folder.filePath(QString::number(it.key() & 0xff))), it.value());
        QVERIFY(content(folder.filePath(QString::number(file::sod & 0xff))).startsWith('\x77'));
        QCOMPARE(content(folder.filePath(QString::number(file::dg3 & 0xff))), QByteArray());
    }

    void libeacWithAnotherCan_isRefusedAtTheToken()
    {
        insert(u"nguyen-thi-mau"_s);
        QTemporaryDir folder;
        const auto read =
            run(QStringLiteral(LIBEAC_READER), {u"can"_s, u"000000"_s, u"223"_s, folder.path()});
        QCOMPARE(read.status, 1);
        QCOMPARE(read.complaints.trimmed(), "token refused"_ba);
    }

    void mrtdreader_readsByBasicAccess_data()
    {
        QTest::addColumn<QString>("card");
        QTest::newRow("both roads") << u"nguyen-thi-mau"_s;
        QTest::newRow("BAC only") << u"special-bac-only"_s;
        QTest::newRow("short commands only") << u"special-short-only"_s;
    }
    void mrtdreader_readsByBasicAccess()
    {
        QFETCH(const QString, card);
        insert(card);
        QTemporaryDir folder;
        const auto read = run(u"mrtdreader"_s, {QString::fromLatin1(passportLine(card))},
                              QStringLiteral(NFC_OVER_PCSC), folder.path());
        QVERIFY2(read.status == 0, read.complaints.constData());
        const auto image = imageOf(card);
        QVERIFY(read.output.contains("File content: " + image.files[file::com].toHex()));
        QVERIFY(read.output.contains(zoneOf(card)));
        const auto photo = photoOf(*readDescription(builtInCard(card)));
        QVERIFY(content(folder.filePath(u"image.jpg"_s)).startsWith(photo));
        QVERIFY(!photo.isEmpty());
    }

    void pulledCard_endsTheProgram()
    {
        insert(u"special-pulled"_s);
        QTemporaryDir folder;
        const auto read =
            run(QStringLiteral(LIBEAC_READER),
                {u"can"_s, QString::fromLatin1(imageOf(u"special-pulled"_s).can), u"223"_s, folder.path()});
        QCOMPARE(read.status, 1);
        QVERIFY(m_card.waitForFinished());
        QCOMPARE(m_card.exitCode(), 0);
        QVERIFY(m_card.readAllStandardError().contains("pulled"));
        QVERIFY(m_watch.waitRemoved());
    }

    void readerThatGoes_endsTheProgram()
    {
        insert(u"nguyen-thi-mau"_s);
        m_service.stop();
        QVERIFY(m_card.waitForFinished());
        QCOMPARE(m_card.exitCode(), 1);
        QVERIFY2(m_service.start(), qPrintable(m_service.complaint()));
        m_watch = {};
    }

    void wrongArguments_areTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const auto reader = u"vpcd:127.0.0.1:%1"_s;
        QTest::newRow("address") << QStringList{u"--reader"_s, u"here"_s, u"--card"_s, u"a-brol"_s} << 2;
        QTest::newRow("card") << QStringList{u"--reader"_s, reader.arg(1), u"--card"_s, u"no-such"_s} << 2;
        QTest::newRow("nobody there")
            << QStringList{u"--reader"_s, reader.arg(1), u"--card"_s, u"a-brol"_s} << 1;
    }
    void wrongArguments_areTold()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, status);
        QCOMPARE(run(QStringLiteral(MOTCUA_PRACTICE), QStringList{u"card"_s} + arguments).status, status);
    }

private:
    void insert(const QString& card)
    {
        m_card.start(
            QStringLiteral(MOTCUA_PRACTICE),
            {u"card"_s, u"--reader"_s, u"vpcd:127.0.0.1:%1"_s.arg(m_service.port()), u"--card"_s, card});
        QVERIFY(m_card.waitForStarted());
        QVERIFY2(m_card.waitForReadyRead(), m_card.readAllStandardError().constData());
        QVERIFY(m_watch.waitInserted());
    }

    static QByteArray zoneOf(const QString& card) { return mrz(readDescription(builtInCard(card))->person); }

    // The second line of a passport with this card's three fields: mrtdreader knows passports only.
    static QByteArray passportLine(const QString& card)
    {
        const auto fields = imageOf(card).mrzInformation; // 10, 7 and 7 characters
        return fields.left(10) + "VNM" + fields.mid(10, 7) + "F" + fields.mid(17, 7) + QByteArray(14, '<') +
               "00";
    }

    PcscService m_service;
    QProcess m_card;
    tests::pcsc::CardWatch m_watch;
};

QTEST_GUILESS_MAIN(TestCardOnReader)
#include "tst_card_on_reader.moc"
