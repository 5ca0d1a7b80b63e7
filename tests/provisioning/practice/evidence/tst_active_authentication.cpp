#include "provisioning/practice/evidence/active_authentication.h"
#include "tests/provisioning/practice/evidence/card_office.h"

#include <QTest>

using namespace provisioning::practice;
using namespace tests;
using namespace Qt::StringLiterals;

namespace {

// A passport's answer to a reader, 1792 bits, trailer 34CC (test data of gmrtd: no personal data in it).
const auto recordedKey = QByteArray::fromHex(
    "6f8201023081ff300d06092a864886f70d01010105000381ed003081e90281e100bb8f93f4dc95e205cda17c6927ab1e"
    "365b13065d03cd12e0fce95d96840529453202f56cc4c13f77cd062930c8bc89a2873b257045c286e601cf3c09323a53"
    "103314902804aa10a314628ce222206a8866946a36b442041bb54ac81e6855dd1d6e16101833d65a191c20ac8b33b8a1"
    "a32920f46043f8031cf2bc17417030865fc5be5a39dee423bcba3ca8177168eb23cfe01ba43ec87711b1cfff85db46f3"
    "00dd8ae317b50d543b573e119e23af7070d0b2fed6a3b2313a5ec02a531aaed1741f4390d1013e2a0f081eac5dc8b0a1"
    "b2c6bdb1206f08d30e3643e1e5bdf536110203010001");
const auto recordedChallenge = QByteArray::fromHex("96302b0f3d7e7864");
const auto recordedAnswer = QByteArray::fromHex(
    "474256306840c0ab1b63c10e1c26bdfef4a0dd843920283cc4e6e70a60f2bd25dc7725f9677bc1cde66379dc28b38e84"
    "90f33afb2d10f9980c44c0bfc175d2b6684218f535c92fdd3e18db770a9ccbf91db3c7f0138e6d9e94b9bc8371761e3a"
    "bed5e5e9b260279cfb238b58ae0d6a01da51c74c2a3ecd62c448bd9f20127f7384587287fa971204234e55b1a856c3e5"
    "aaaa620bb799a68fbae08ee132bb61683eba9b0b40dc1e54641cad975b16991cab50af82e3f3985afd19e7427a125f5b"
    "4b9878b12a5d2e01c7eedca3bb41c6fc05dccd818bce379d04b1f2f5d43487d3");

const auto challenge = QByteArray::fromHex("0102030405060708");

} // namespace

Q_DECLARE_METATYPE(QCryptographicHash::Algorithm)

class TestActiveAuthentication : public QObject {
    Q_OBJECT

private:
    CardOffice m_office;

private Q_SLOTS:
    void initTestCase()
    {
        m_office.makeKey(u"rsa"_s, CardOffice::rsa(2048));
        m_office.makeKey(u"other-rsa"_s, CardOffice::rsa(2048));
        m_office.makeKey(u"p256"_s, CardOffice::ec(u"P-256"_s));
    }

    void recordedAnswer_holds()
    {
        QVERIFY(answerHolds(recordedKey, {}, recordedChallenge, recordedAnswer));
        QVERIFY(!answerHolds(recordedKey, {}, challenge, recordedAnswer));
    }

    void everyBitOfTheRecordedAnswer_counts()
    {
        for (qsizetype i = 0; i < recordedAnswer.size(); i += 7) {
            auto spoiled = recordedAnswer;
            spoiled[i] = static_cast<char>(spoiled.at(i) ^ 1);
            QVERIFY(!answerHolds(recordedKey, {}, recordedChallenge, spoiled));
        }
    }

    void everyTrailer_holds_data()
    {
        QTest::addColumn<QCryptographicHash::Algorithm>("digest");
        QTest::addColumn<QByteArray>("trailer");
        QTest::newRow("BC") << QCryptographicHash::Sha1 << "bc"_ba;
        QTest::newRow("33CC") << QCryptographicHash::Sha1 << "33cc"_ba;
        QTest::newRow("34CC") << QCryptographicHash::Sha256 << "34cc"_ba;
        QTest::newRow("35CC") << QCryptographicHash::Sha512 << "35cc"_ba;
        QTest::newRow("36CC") << QCryptographicHash::Sha384 << "36cc"_ba;
        QTest::newRow("38CC") << QCryptographicHash::Sha224 << "38cc"_ba;
    }
    void everyTrailer_holds()
    {
        QFETCH(QCryptographicHash::Algorithm, digest);
        QFETCH(QByteArray, trailer);
        const auto key = m_office.dg15(u"rsa"_s);
        const auto answer = m_office.rsaAnswer(u"rsa"_s, challenge, digest, QByteArray::fromHex(trailer));
        QVERIFY(answerHolds(key, {}, challenge, answer));
        QVERIFY(!answerHolds(key, {}, recordedChallenge, answer));
        QVERIFY(!answerHolds(m_office.dg15(u"other-rsa"_s), {}, challenge, answer));
        QVERIFY(!answerHolds(key, {}, challenge, answer.chopped(1)));
        QVERIFY(!answerHolds(key, {}, challenge, '\0' + answer));
    }

    void trailerOfAnotherDigest_doesNotHold()
    {
        const auto key = m_office.dg15(u"rsa"_s);
        for (const auto* trailer : {"bc", "33cc", "35cc", "37cc", "00cc", "34cd"})
            QVERIFY(!answerHolds(key, {}, challenge,
                                 m_office.rsaAnswer(u"rsa"_s, challenge, QCryptographicHash::Sha256,
                                                    QByteArray::fromHex(trailer))));
    }

    void headerOfAnotherScheme_doesNotHold()
    {
        const auto key = m_office.dg15(u"rsa"_s);
        const auto trailer = QByteArray::fromHex("34cc");
        for (const char header : {'\x4a', '\x6b', '\x60', '\x00'})
            QVERIFY(!answerHolds(
                key, {}, challenge,
                m_office.rsaAnswer(u"rsa"_s, challenge, QCryptographicHash::Sha256, trailer, header)));
    }

    void ecdsaOfEachCurve_holds_data()
    {
        QTest::addColumn<QString>("curve");
        QTest::addColumn<bool>("isExplicit");
        QTest::addColumn<int>("bits");
        QTest::addColumn<QString>("digest");
        QTest::newRow("P-224") << u"secp224r1"_s << false << 224 << u"sha224"_s;
        QTest::newRow("P-256") << u"P-256"_s << false << 256 << u"sha256"_s;
        QTest::newRow("brainpoolP256r1") << u"brainpoolP256r1"_s << false << 256 << u"sha256"_s;
        QTest::newRow("brainpoolP256r1, explicit") << u"brainpoolP256r1"_s << true << 256 << u"sha256"_s;
        QTest::newRow("P-384") << u"P-384"_s << false << 384 << u"sha384"_s;
        QTest::newRow("P-521") << u"P-521"_s << false << 521 << u"sha512"_s;
    }
    void ecdsaOfEachCurve_holds()
    {
        QFETCH(QString, curve);
        QFETCH(bool, isExplicit);
        QFETCH(int, bits);
        QFETCH(QString, digest);
        m_office.makeKey(u"ec"_s, CardOffice::ec(curve, isExplicit));
        const auto key = m_office.dg15(u"ec"_s);
        const auto answer = m_office.ecdsaAnswer(u"ec"_s, challenge, bits, digest);
        QVERIFY(answerHolds(key, {}, challenge, answer));
        QVERIFY(!answerHolds(key, {}, recordedChallenge, answer));
        auto spoiled = answer;
        spoiled[3] = static_cast<char>(spoiled.at(3) ^ 1);
        QVERIFY(!answerHolds(key, {}, challenge, spoiled));
        QVERIFY(!answerHolds(key, {}, challenge, answer.chopped(1)));
        QVERIFY(!answerHolds(key, {}, challenge, QByteArray(answer.size(), '\0')));
        const auto der = m_office.ecdsaDerAnswer(u"ec"_s, challenge, digest);
        QVERIFY(answerHolds(key, {}, challenge, der));
        QVERIFY(!answerHolds(key, {}, recordedChallenge, der));
        QVERIFY(!answerHolds(key, {}, challenge, der + '\0'));
    }

    void dg14_namesTheDigest()
    {
        const auto key = m_office.dg15(u"p256"_s);
        const auto answer = m_office.ecdsaAnswer(u"p256"_s, challenge, 256, u"sha512"_s);
        QVERIFY(answerHolds(key, m_office.dg14(5), challenge, answer));
        QVERIFY(!answerHolds(key, m_office.dg14(3), challenge, answer));
        QVERIFY(!answerHolds(key, {}, challenge, answer));
        // Nonsense names nothing.
        const auto usual = m_office.ecdsaAnswer(u"p256"_s, challenge, 256);
        for (const auto& dg14 : {QByteArray("\x6e"), QByteArray("nonsense"), m_office.dg14(9)})
            QVERIFY(answerHolds(key, dg14, challenge, usual));
    }

    void keyOfAnotherForm_holdsNothing()
    {
        const auto good = m_office.dg15(u"p256"_s);
        const auto answer = m_office.ecdsaAnswer(u"p256"_s, challenge, 256);
        for (const auto& key : {QByteArray(), good.chopped(1), good + '\0', "\x6e" + good.mid(1),
                                QByteArray("\x6f\x01\x30", 3)})
            QVERIFY(!answerHolds(key, {}, challenge, answer));
        m_office.makeKey(u"ed"_s, {u"-algorithm"_s, u"ED25519"_s});
        QVERIFY(!answerHolds(m_office.dg15(u"ed"_s), {}, challenge, answer));
        m_office.makeKey(u"short"_s, CardOffice::rsa(768));
        QVERIFY(!answerHolds(m_office.dg15(u"short"_s), {}, challenge,
                             m_office.rsaAnswer(u"short"_s, challenge)));
    }
};

QTEST_APPLESS_MAIN(TestActiveAuthentication)
#include "tst_active_authentication.moc"
