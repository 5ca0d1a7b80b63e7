#include "kiosk/crypto/crl.h"
#include "kiosk/crypto/ocsp.h"
#include "kiosk/crypto/revocation_addresses.h"

#include "tests/kiosk/crypto/openssl_authority.h"

#include <QTest>

using namespace kiosk::crypto;
using namespace Qt::StringLiterals;

class TestRevocation : public QObject {
    Q_OBJECT

private:
    OpensslAuthority m_openssl;
    QDateTime m_now = QDateTime::currentDateTimeUtc();

    Certificate certificate(const QString& name) const { return *Certificate::fromDer(m_openssl.der(name)); }
    void issue(const QString& name, const QString& issuer, const QByteArray& extensions = {}) const
    {
        OpensslAuthority::Wish wish{
            .key = u"ec:prime256v1"_s, .subject = "CN=" + name.toUtf8() + "\n", .issuer = issuer};
        if (!extensions.isEmpty())
            wish.extensions = extensions;
        m_openssl.issue(name, wish);
    }
    // "good", "revoked", "unknown", or the fault.
    QString ocsp(const QByteArray& answer, const QByteArray& question, const QString& name,
                 const QDateTime& at) const
    {
        const auto verdict = judgeOcspAnswer(answer, question, certificate(name), certificate(u"ca"_s), at);
        static const QList<QString> statuses{u"good"_s, u"revoked"_s, u"unknown"_s};
        static const QList<QString> faults{u"malformed"_s,      u"refused"_s,  u"another-nonce"_s,
                                           u"not-authorized"_s, u"not-this"_s, u"stale"_s};
        return verdict ? statuses[static_cast<int>(verdict->status)]
                       : faults[static_cast<int>(verdict.error())];
    }
    QString asked(const QString& name, const QString& responder, const QStringList& more = {}) const
    {
        const auto question = ocspQuestion(certificate(name), certificate(u"ca"_s));
        return ocsp(m_openssl.answer(question, u"ca"_s, responder, more), question, name, m_now);
    }
    QString crl(const QByteArray& list, const QString& name, const QDateTime& at) const
    {
        const auto verdict = judgeCrl(list, certificate(name), certificate(u"ca"_s), at);
        static const QList<QString> faults{u"malformed"_s, u"not-of-issuer"_s, u"other-scope"_s, u"stale"_s};
        return verdict ? (*verdict ? u"revoked"_s : u"good"_s) : faults[static_cast<int>(verdict.error())];
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_openssl.found();
        const auto* authority = OpensslAuthority::authorityExtensions;
        const auto responder =
            "keyUsage=critical,digitalSignature\nextendedKeyUsage=OCSPSigning\nnoCheck=ignored\n"_ba;
        m_openssl.issue(u"false-ca"_s, {.subject = "O=Made up\nCN=Made-up CA\n", .extensions = authority});
        issue(u"responder"_s, u"ca"_s, responder);
        issue(u"roots-responder"_s, u"root"_s, responder);
        issue(u"false-responder"_s, u"false-ca"_s, responder);
        issue(u"good"_s, u"ca"_s);
        issue(u"other"_s, u"ca"_s);
        issue(u"revoked"_s, u"ca"_s);
        m_openssl.revoke(u"revoked"_s, u"ca"_s);
    }

    void answer_isJudged()
    {
        QCOMPARE(asked(u"good"_s, u"responder"_s), u"good"_s);
        QCOMPARE(asked(u"good"_s, u"ca"_s), u"good"_s);
        QCOMPARE(asked(u"revoked"_s, u"responder"_s), u"revoked"_s);
    }

    void responderThatTheIssuerNeverMadeOne_isNotBelieved()
    {
        for (const auto& responder :
             {u"good"_s, u"roots-responder"_s, u"false-responder"_s, u"false-ca"_s, u"root"_s})
            QVERIFY2(asked(u"good"_s, responder) == u"not-authorized", qPrintable(responder));
    }

    void whatIsSignedWithSha1_isNotBelieved()
    {
        QCOMPARE(asked(u"good"_s, u"responder"_s, {u"-rmd"_s, u"sha1"_s}), u"not-authorized"_s);
        QCOMPARE(asked(u"good"_s, u"responder"_s, {u"-rmd"_s, u"sha384"_s}), u"good"_s);
        QCOMPARE(crl(m_openssl.list(u"ca"_s, {u"-md"_s, u"sha1"_s}), u"good"_s, m_now), u"not-of-issuer"_s);
        QCOMPARE(crl(m_openssl.list(u"ca"_s, {u"-md"_s, u"sha384"_s}), u"good"_s, m_now), u"good"_s);
    }

    void certificateOfNobody_isUnknown()
    {
        // Issued by the same CA, but not in its books.
        const auto index = m_openssl.read(u"index.txt"_s);
        issue(u"unlisted"_s, u"ca"_s);
        m_openssl.write(u"index.txt"_s, index);
        QCOMPARE(asked(u"unlisted"_s, u"responder"_s), u"unknown"_s);
    }

    void answerToAnotherQuestion_isRefused()
    {
        const auto question = ocspQuestion(certificate(u"good"_s), certificate(u"ca"_s));
        const auto again = ocspQuestion(certificate(u"good"_s), certificate(u"ca"_s));
        QVERIFY(question != again);
        const auto answer = m_openssl.answer(again, u"ca"_s, u"responder"_s);
        QCOMPARE(ocsp(answer, again, u"good"_s, m_now), u"good"_s);
        QCOMPARE(ocsp(answer, question, u"good"_s, m_now), u"another-nonce"_s);

        // The same nonce, another certificate's answer.
        const auto others = ocspQuestion(certificate(u"other"_s), certificate(u"ca"_s));
        const auto othersAnswer = m_openssl.answer(others, u"ca"_s, u"responder"_s);
        QCOMPARE(ocsp(othersAnswer, others, u"good"_s, m_now), u"not-this"_s);
    }

    void answerWithoutNonce_isTakenWhileItIsFresh()
    {
        const auto question = ocspQuestion(certificate(u"good"_s), certificate(u"ca"_s));
        m_openssl.run({u"ocsp"_s, u"-issuer"_s, u"ca.pem"_s, u"-cert"_s, u"good.pem"_s, u"-no_nonce"_s,
                       u"-reqout"_s, u"bare"_s});
        const auto bare = m_openssl.read(u"bare"_s);
        const auto forDays = m_openssl.answer(bare, u"ca"_s, u"responder"_s, {u"-ndays"_s, u"30"_s});
        QCOMPARE(ocsp(forDays, question, u"good"_s, m_now), u"good"_s);
        QCOMPARE(ocsp(forDays, question, u"good"_s, m_now.addDays(6)), u"good"_s);
        QCOMPARE(ocsp(forDays, question, u"good"_s, m_now.addDays(8)), u"stale"_s);
    }

    void answerOutOfItsDates_isStale()
    {
        const auto question = ocspQuestion(certificate(u"good"_s), certificate(u"ca"_s));
        const auto answer = m_openssl.answer(question, u"ca"_s, u"responder"_s, {u"-nmin"_s, u"60"_s});
        QCOMPARE(ocsp(answer, question, u"good"_s, m_now), u"good"_s);
        QCOMPARE(ocsp(answer, question, u"good"_s, m_now.addSecs(2 * 3600)), u"stale"_s);
        QCOMPARE(ocsp(answer, question, u"good"_s, m_now.addSecs(-3600)), u"stale"_s);
        // One that promises nothing speaks of its own moment only.
        const auto momentary = m_openssl.answer(question, u"ca"_s, u"responder"_s);
        QCOMPARE(ocsp(momentary, question, u"good"_s, m_now.addSecs(3600)), u"stale"_s);
    }

    void changedAnswer_isNeverGood()
    {
        const auto question = ocspQuestion(certificate(u"revoked"_s), certificate(u"ca"_s));
        const auto answer = m_openssl.answer(question, u"ca"_s, u"responder"_s);
        for (qsizetype place = 0; place < answer.size(); place += 3) {
            auto changed = answer;
            changed[place] = static_cast<char>(changed[place] ^ 1);
            QVERIFY(ocsp(changed, question, u"revoked"_s, m_now) != u"good");
        }
    }

    void whatIsNoAnswer_isMalformedOrARefusal()
    {
        const auto question = ocspQuestion(certificate(u"good"_s), certificate(u"ca"_s));
        QCOMPARE(ocsp({}, question, u"good"_s, m_now), u"malformed"_s);
        QCOMPARE(ocsp("<html>", question, u"good"_s, m_now), u"malformed"_s);
        // OCSPResponse { tryLater } (RFC 6960, 4.2.1).
        QCOMPARE(ocsp(QByteArray::fromHex("30030a0103"), question, u"good"_s, m_now), u"refused"_s);
    }

    void list_isJudged()
    {
        const auto list = m_openssl.list(u"ca"_s);
        QCOMPARE(crl(list, u"good"_s, m_now), u"good"_s);
        QCOMPARE(crl(list, u"revoked"_s, m_now), u"revoked"_s);
        QCOMPARE(crl(m_openssl.read(u"list.pem"_s), u"revoked"_s, m_now), u"revoked"_s);
    }

    void listOfAnother_provesNothing()
    {
        QCOMPARE(crl(m_openssl.list(u"false-ca"_s), u"good"_s, m_now), u"not-of-issuer"_s);
        QCOMPARE(crl(m_openssl.list(u"root"_s), u"good"_s, m_now), u"not-of-issuer"_s);
        QCOMPARE(crl({}, u"good"_s, m_now), u"malformed"_s);
        auto changed = m_openssl.list(u"ca"_s);
        changed[changed.size() - 1] = static_cast<char>(changed.back() ^ 1);
        QCOMPARE(crl(changed, u"good"_s, m_now), u"not-of-issuer"_s);
    }

    void listOutOfItsDates_provesRevocationOnly()
    {
        const auto list = m_openssl.list(u"ca"_s, {u"-crldays"_s, u"2"_s});
        QCOMPARE(crl(list, u"good"_s, m_now.addDays(3)), u"stale"_s);
        QCOMPARE(crl(list, u"good"_s, m_now.addDays(-1)), u"stale"_s);
        QCOMPARE(crl(list, u"revoked"_s, m_now.addDays(3)), u"revoked"_s);
    }

    void listOfOtherCertificates_saysNothingOfThis()
    {
        m_openssl.write(u"authorities.cnf"_s,
                        m_openssl.read(u"ca.cnf"_s) +
                            "\n[crl_ext]\nissuingDistributionPoint=critical,onlyCA:TRUE\n");
        const auto list =
            m_openssl.list(u"ca"_s, {u"-config"_s, u"authorities.cnf"_s, u"-crlexts"_s, u"crl_ext"_s});
        QCOMPARE(crl(list, u"good"_s, m_now), u"other-scope"_s);
    }

    void addresses_areTheWebsOnly()
    {
        issue(
            u"with"_s, u"ca"_s,
            "authorityInfoAccess=OCSP;URI:http://ocsp.example.vn/a,caIssuers;URI:http://ca.example.vn/ca.crt,"
            "OCSP;URI:ftp://ocsp.example.vn/\n"
            "crlDistributionPoints=URI:http://crl.example.vn/ca.crl,URI:ldap://ldap.example.vn/cn=ca\n");
        const auto addresses = revocationAddresses(certificate(u"with"_s));
        QCOMPARE(addresses.ocsp, QList{QUrl(u"http://ocsp.example.vn/a"_s)});
        QCOMPARE(addresses.crl, QList{QUrl(u"http://crl.example.vn/ca.crl"_s)});
        QVERIFY(revocationAddresses(certificate(u"good"_s)).ocsp.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRevocation)
#include "tst_revocation.moc"
