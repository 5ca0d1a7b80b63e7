// `motcuactl chip read` as scripts call it, with practice cards on a real PC/SC service.

#include "tests/drivers/pcsc/pcsc_service.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::pcsc::PcscService;

namespace {

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString errorCode() const { return json()[u"error"_s].toObject()[u"code"_s].toString(); }
    [[nodiscard]] QString verdict(const QString& name) const
    {
        const auto judgement = json()[name].toObject();
        return judgement[u"verdict"_s].toString() + u' ' + judgement[u"reason"_s].toString();
    }
};

Ran run(const QStringList& arguments)
{
    QProcess program;
    program.start(QStringLiteral(MOTCUACTL), QStringList{u"chip"_s, u"read"_s} + arguments);
    if (!program.waitForFinished(60'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

const auto number = u"062190999001"_s;

} // namespace

class TestMotcuactlChip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::copy(QStringLiteral(PRACTICE_CSCA), m_trust.filePath(u"csca.pem"_s)));
    }
    void init() { QVERIFY2(m_service.start(), qPrintable(m_service.complaint())); }
    void cleanup()
    {
        if (m_card.state() != QProcess::NotRunning) {
            m_card.terminate();
            QVERIFY(m_card.waitForFinished());
        }
        m_service.stop();
    }

    void number_opensReadsAndJudgesTheCard()
    {
        insert(u"nguyen-thi-mau"_s);
        const auto photo = m_trust.filePath(u"photo.jpg"_s);
        const auto ran =
            run({u"--number"_s, number, u"--trust"_s, m_trust.path(), u"--photo"_s, photo, u"--json"_s});
        QVERIFY2(ran.status == 0, ran.out.constData());
        const auto card = ran.json();
        QCOMPARE(card[u"access"].toString(), u"PACE-CAN"_s);
        QCOMPARE(card[u"documentNumber"].toString(), u"190999001"_s);
        QCOMPARE(card[u"personalNumber"].toString(), number);
        QCOMPARE(card[u"fullName"].toString(), u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(card[u"birthDate"].toString(), u"1990-05-17"_s);
        QCOMPARE(card[u"sex"].toString(), u"female"_s);
        QCOMPARE(card[u"expiryDate"].toString(), u"2030-05-17"_s);
        const auto dg13 = card[u"dg13"].toObject();
        QCOMPARE(dg13[u"motherName"].toString(), u"Trần Thị Mẹ"_s);
        QCOMPARE(dg13[u"issueDate"].toString(), u"2021-05-20"_s);
        QVERIFY(dg13[u"spouseName"].isNull() && !dg13[u"spouseName"].isUndefined());
        QCOMPARE(ran.verdict(u"passive"_s), u"valid "_s);
        QCOMPARE(ran.verdict(u"active"_s), u"valid "_s);
        QCOMPARE(ran.verdict(u"chip"_s), u"valid "_s);
        QCOMPARE(card[u"findings"].toArray(), QJsonArray());
        QVERIFY(card[u"apdus"].toInt() > 0 && card[u"bytesRead"].toInt() > 0 &&
                card[u"elapsedMs"].isDouble());
        QFile file(photo);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        const auto told = card[u"photo"].toObject();
        QCOMPARE(told[u"format"].toString(), u"jpeg"_s);
        QCOMPARE(told[u"bytes"].toInt(), bytes.size());
        QCOMPARE(told[u"sha256"].toString().toLatin1(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    void everyKey_opens_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QStringList>("key");
        QTest::addColumn<QString>("access");
        QTest::newRow("CAN") << u"nguyen-thi-mau"_s << QStringList{u"--can"_s, u"999001"_s} << u"PACE-CAN"_s;
        QTest::newRow("QR") << u"nguyen-thi-mau"_s
                            << QStringList{u"--qr"_s,
                                           number + u"||Nguyễn Thị Mẫu|17051990|Nữ|Số 1|20052021"_s}
                            << u"PACE-CAN"_s;
        QTest::newRow("MRZ for BAC") << u"special-bac-only"_s << keyOf(u"special-bac-only"_s, true)
                                     << u"BAC"_s;
        QTest::newRow("BAC, expiry by the law")
            << u"special-bac-only"_s << keyOf(u"special-bac-only"_s, false) << u"BAC"_s;
        QTest::newRow("no expiry") << u"le-thi-thuy-no-expiry"_s << keyOf(u"le-thi-thuy-no-expiry"_s, true)
                                   << u"PACE-CAN"_s;
    }

    void everyKey_opens()
    {
        QFETCH(QString, card);
        QFETCH(QStringList, key);
        QFETCH(QString, access);
        insert(card);
        const auto ran = run(key + QStringList{u"--json"_s});
        QVERIFY2(ran.status == 0, ran.out.constData());
        QCOMPARE(ran.json()[u"access"].toString(), access);
        QCOMPARE(ran.verdict(u"passive"_s), u"not-checked no-trust-anchors"_s);
        if (card == u"le-thi-thuy-no-expiry"_s)
            QCOMPARE(ran.json()[u"expiryDate"].toString(), u"none"_s);
    }

    void verdicts_areNoFailure_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("forged") << u"special-forged-name"_s << u"passive"_s << u"invalid hash-wrong"_s;
        QTest::newRow("cloned") << u"special-cloned"_s << u"active"_s << u"invalid answer-wrong"_s;
        QTest::newRow("unknown signer")
            << u"special-unknown-signer"_s << u"passive"_s << u"not-checked signer-unknown"_s;
        QTest::newRow("no SOD") << u"special-no-sod"_s << u"passive"_s << u"not-checked sod-missing"_s;
    }

    void verdicts_areNoFailure()
    {
        QFETCH(QString, card);
        QFETCH(QString, which);
        QFETCH(QString, verdict);
        insert(card);
        const auto ran = run(keyOf(card, false) + QStringList{u"--trust"_s, m_trust.path(), u"--json"_s});
        QVERIFY2(ran.status == 0, ran.out.constData());
        QCOMPARE(ran.verdict(which), verdict);
    }

    void wrongKey_isAFailure()
    {
        insert(u"nguyen-thi-mau"_s);
        const auto ran = run({u"--can"_s, u"000000"_s, u"--json"_s});
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.errorCode(), u"CardKeyWrong"_s);
    }

    void missingParts_areStatusThree()
    {
        const auto noCard = run({u"--number"_s, number, u"--wait"_s, u"0"_s, u"--json"_s});
        QCOMPARE(noCard.status, 3);
        QCOMPARE(noCard.errorCode(), u"CardMissing"_s);
        const auto noReader = run({u"--number"_s, number, u"--reader"_s, u"No Such"_s, u"--json"_s});
        QCOMPARE(noReader.status, 3);
        QCOMPARE(noReader.errorCode(), u"ReaderMissing"_s);
        m_service.stop();
        const auto noService = run({u"--number"_s, number, u"--json"_s});
        QCOMPARE(noService.status, 3);
        QCOMPARE(noService.errorCode(), u"ChipServiceMissing"_s);
        QVERIFY(!noService.err.isEmpty() || noService.out.endsWith("}\n"));
    }

    void usage_isStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no key") << QStringList{};
        QTest::newRow("two keys") << QStringList{u"--can"_s, u"123456"_s, u"--number"_s, number};
        QTest::newRow("short number") << QStringList{u"--number"_s, u"190999001"_s};
        QTest::newRow("letters") << QStringList{u"--can"_s, u"12345a"_s};
        QTest::newRow("birth") << QStringList{u"--number"_s, number, u"--birth"_s, u"17/05/1990"_s};
        QTest::newRow("expiry") << QStringList{u"--number"_s,   number,        u"--birth"_s,
                                               u"1990-05-17"_s, u"--expiry"_s, u"never"_s};
        QTest::newRow("expiry alone") << QStringList{u"--number"_s, number, u"--expiry"_s, u"none"_s};
        QTest::newRow("trust") << QStringList{u"--number"_s, number, u"--trust"_s, u"/nowhere"_s};
    }

    void usage_isStatusTwo()
    {
        QFETCH(QStringList, arguments);
        const auto ran = run(arguments + QStringList{u"--json"_s});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorCode(), u"Usage"_s);
    }

    void qrOfSomethingElse_isNamed()
    {
        const auto ran = run({u"--qr"_s, u"https://example.vn"_s, u"--json"_s});
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.errorCode(), u"QrForeign"_s);
    }

    void withoutJson_isForPeople()
    {
        insert(u"nguyen-thi-mau"_s);
        const auto ran = run({u"--number"_s, number});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains("fullName: Nguyễn Thị Mẫu"));
        QVERIFY(ran.out.contains("passive: not-checked (no-trust-anchors)"));
    }

private:
    void insert(const QString& card)
    {
        m_card.start(
            QStringLiteral(MOTCUA_PRACTICE),
            {u"card"_s, u"--reader"_s, u"vpcd:127.0.0.1:%1"_s.arg(m_service.port()), u"--card"_s, card});
        QVERIFY(m_card.waitForStarted());
        QVERIFY2(m_card.waitForReadyRead(), m_card.readAllStandardError().constData());
    }

    static QStringList keyOf(const QString& card, bool withExpiry)
    {
        QFile file(QStringLiteral(PRACTICE_CARDS) + u'/' + card + u".json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto person = QJsonDocument::fromJson(file.readAll()).object()[u"person"_s].toObject();
        QStringList key{u"--number"_s, person[u"number"_s].toString(), u"--birth"_s,
                        person[u"birthDate"_s].toString()};
        if (withExpiry)
            key << u"--expiry"_s << person[u"expiryDate"_s].toString(u"none"_s);
        return key;
    }

    PcscService m_service;
    QProcess m_card;
    QTemporaryDir m_trust;
};

QTEST_GUILESS_MAIN(TestMotcuactlChip)
#include "tst_motcuactl_chip.moc"
