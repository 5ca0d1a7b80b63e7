#include "kiosk/crypto/time_stamp.h"

#include "kiosk/crypto/cades.h"
#include "tests/kiosk/crypto/openssl_authority.h"
#include "tests/kiosk/crypto/soft_token.h"

#include <QTest>

using namespace kiosk::crypto;
using namespace Qt::StringLiterals;

class TestTimeStamp : public QObject {
    Q_OBJECT

private:
    OpensslAuthority m_openssl;
    TrustFolder m_trust;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    QByteArray m_document = "{}";
    QByteArray m_cms;
    QByteArray m_value;

    void issue(const QString& name, const QByteArray& extensions, const QString& issuer = u"ca"_s) const
    {
        m_openssl.issue(
            name, {.subject = "CN=" + name.toUtf8() + "\n", .extensions = extensions, .issuer = issuer});
    }
    bool isTaken(const QByteArray& answer, const QByteArray& question) const
    {
        return judgeTimeStampAnswer(answer, question, m_trust, m_now).has_value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_openssl.found();
        const auto stamping =
            "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n"_ba;
        issue(u"tsa"_s, stamping);
        m_openssl.issue(u"stranger"_s,
                        {.subject = "CN=S\n", .extensions = OpensslAuthority::authorityExtensions});
        issue(u"stranger-tsa"_s, stamping, u"stranger"_s);
        m_openssl.issue(u"person"_s, {.key = u"ec:prime256v1"_s, .subject = "CN=A\n", .issuer = u"ca"_s});
        m_trust.add(*Certificate::fromDer(m_openssl.der(u"root"_s)));
        m_cms = *signCades(m_document, m_openssl.der(u"person"_s), {m_openssl.der(u"ca"_s)},
                           SignatureScheme::EcdsaSha256, m_now, softToken(m_openssl.read(u"person.key"_s)));
        m_value = verifyCades(m_document, m_cms)->value;
    }

    void stampOfOpenssl_makesLevelT()
    {
        const auto question = timeStampQuestion(m_value);
        const auto stamp =
            judgeTimeStampAnswer(m_openssl.stamp(question, u"tsa"_s), question, m_trust, m_now);
        QVERIFY(stamp);
        QCOMPARE(stamp->authority, u"tsa"_s);
        QVERIFY(qAbs(stamp->at.secsTo(m_now)) < 300);

        const auto stamped = addTimeStamp(m_cms, stamp->token);
        QVERIFY(stamped);
        const auto verified = verifyCades(m_document, *stamped);
        QVERIFY(verified && verified->timeStamp);
        const auto found = judgeTimeStampToken(*verified->timeStamp, verified->value, m_trust, m_now);
        QVERIFY(found);
        QCOMPARE(found->at, stamp->at);

        m_openssl.write(u"stamped.p7s"_s, *stamped);
        m_openssl.write(u"document"_s, m_document);
        QVERIFY(m_openssl.accepts({u"cms"_s, u"-verify"_s, u"-cades"_s, u"-binary"_s, u"-inform"_s, u"DER"_s,
                                   u"-in"_s, u"stamped.p7s"_s, u"-content"_s, u"document"_s, u"-CAfile"_s,
                                   u"root.pem"_s, u"-purpose"_s, u"any"_s, u"-out"_s, u"out"_s}));
        m_openssl.write(u"value"_s, m_value);
        m_openssl.write(u"token"_s, stamp->token);
        QVERIFY(
            m_openssl.accepts({u"ts"_s, u"-verify"_s, u"-data"_s, u"value"_s, u"-in"_s, u"token"_s,
                               u"-token_in"_s, u"-CAfile"_s, u"root.pem"_s, u"-untrusted"_s, u"ca.pem"_s}));
    }

    void answerToAnotherQuestion_isRefused()
    {
        const auto question = timeStampQuestion(m_value);
        const auto again = timeStampQuestion(m_value);
        const auto answer = m_openssl.stamp(again, u"tsa"_s);
        QVERIFY(isTaken(answer, again));
        QVERIFY(!isTaken(answer, question));
        const auto other = timeStampQuestion("another signature");
        QVERIFY(!isTaken(m_openssl.stamp(other, u"tsa"_s), question));
    }

    void authorityNobodyTrusts_isRefused()
    {
        const auto question = timeStampQuestion(m_value);
        QVERIFY(!isTaken(m_openssl.stamp(question, u"stranger-tsa"_s), question));
        const auto good = m_openssl.stamp(question, u"tsa"_s);
        QVERIFY(!judgeTimeStampAnswer(good, question, {}, m_now));
        QVERIFY(!judgeTimeStampAnswer(good, question, m_trust, m_now.addDays(60)));
    }

    void stampSignedWithSha1_isRefused()
    {
        const auto question = timeStampQuestion(m_value);
        QVERIFY(!isTaken(m_openssl.stamp(question, u"tsa"_s, "sha1"), question));
    }

    void tokenOfAnotherSignature_isRefused()
    {
        const auto question = timeStampQuestion(m_value);
        const auto stamp =
            judgeTimeStampAnswer(m_openssl.stamp(question, u"tsa"_s), question, m_trust, m_now);
        QVERIFY(stamp && judgeTimeStampToken(stamp->token, m_value, m_trust, m_now));
        QVERIFY(!judgeTimeStampToken(stamp->token, m_value + 'x', m_trust, m_now));
        QVERIFY(!judgeTimeStampToken(stamp->token + 'x', m_value, m_trust, m_now));
        QVERIFY(!judgeTimeStampToken({}, m_value, m_trust, m_now));
    }

    void whatIsNoAnswer_isRefused()
    {
        const auto question = timeStampQuestion(m_value);
        QVERIFY(!isTaken({}, question));
        QVERIFY(!isTaken("<html>", question));
        QVERIFY(!addTimeStamp("no message", "x"));
    }
};

QTEST_GUILESS_MAIN(TestTimeStamp)
#include "tst_time_stamp.moc"
