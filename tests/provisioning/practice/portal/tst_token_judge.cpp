// The practice tokens' certificates, asked of the practice authorities, and signatures of the openssl
// program's: what the portal finds of each.

#include "provisioning/practice/pki/pki_server.h"
#include "provisioning/practice/portal/token_judge.h"
#include "provisioning/practice/portal/token_roots.h"
#include "tests/provisioning/practice/pki/free_address.h"
#include "tests/provisioning/practice/portal/openssl_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;
using tests::freeAddress;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const auto document = R"({"certificate":"0A","challenge":"ljArDz1-eGQ","consent":{},"device":"practice-01",)"
                      R"("method":"usb-token","subject":"citizen","time":"2026-03-02T01:31:05Z"})"_ba;

} // namespace

class TestTokenJudge : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<pki::PracticePki> m_pki;
    std::unique_ptr<pki::PkiServer> m_server;
    TokenRoots m_roots;

    ExaminedSignature examine(const QString& token, const QString& authority, const QString& subject)
    {
        OpensslProgram openssl;
        const auto folder = m_folder.path() + u'/';
        openssl.write(u"document"_s, document);
        openssl.write(u"certificate.der"_s, read(folder + u"tokens/"_s + token + u"/01.der"_s));
        openssl.write(u"key.pem"_s, read(folder + u"tokens/"_s + token + u"/01.key"_s));
        openssl.write(u"issuer.pem"_s, read(folder + u"authorities/"_s + authority + u".pem"_s));
        const bool done =
            openssl.run({u"x509"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"certificate.der"_s, u"-out"_s,
                         u"certificate.pem"_s}) &&
            openssl.run({u"cms"_s, u"-sign"_s, u"-cades"_s, u"-binary"_s, u"-in"_s, u"document"_s,
                         u"-signer"_s, u"certificate.pem"_s, u"-inkey"_s, u"key.pem"_s, u"-certfile"_s,
                         u"issuer.pem"_s, u"-outform"_s, u"DER"_s, u"-out"_s, u"signature"_s});
        if (!done)
            qWarning().noquote() << openssl.said();
        return examineSignature({document, openssl.read(u"signature"_s)}, subject, m_roots,
                                QDateTime::currentDateTimeUtc());
    }
    // The word of what is wrong; empty: nothing.
    static QString faultOf(const ExaminedSignature& examined)
    {
        if (examined.document.isEmpty())
            return u"signature-invalid"_s;
        return examined.certificateFault ? problemName(examined.certificateFault->code) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pki = pki::PracticePki::inFolder(m_folder.path(), freeAddress()).value();
        m_server = std::make_unique<pki::PkiServer>(*m_pki);
        QVERIFY(m_server->start());
        const auto roots = readTokenRoots(m_pki->trustFolder());
        QVERIFY(roots);
        m_roots = *roots;
        // Those above the SIMs have the same names and other keys.
        const auto sims = issueSims({}, QDateTime::currentDateTimeUtc());
        m_roots.national.prepend(sims->roots.national);
        m_roots.government.prepend(sims->roots.government);
    }
    void cleanup()
    {
        for (const auto desk : {pki::Desk::Ocsp, pki::Desk::Crl})
            m_server->setMood(desk, pki::Mood::Well);
    }

    void everyPracticeToken_isWhatItIsFor_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* token, const QString& authority, const QString& subject,
                            const QString& fault) { QTest::newRow(token) << authority << subject << fault; };
        row("citizen", u"public"_s, u"citizen"_s, u""_s);
        row("business", u"public"_s, u"business"_s, u""_s);
        row("business-new", u"public"_s, u"business"_s, u""_s);
        row("agency", u"government"_s, u"agency"_s, u""_s);
        row("two", u"public"_s, u"citizen"_s, u""_s);
        row("ecdsa", u"public"_s, u"citizen"_s, u""_s);
        row("ecdsa-384", u"public"_s, u"citizen"_s, u""_s);
        row("account-exists", u"public"_s, u"citizen"_s, u""_s);
        row("expired", u"public"_s, u"citizen"_s, u"certificate-expired"_s);
        row("revoked", u"public"_s, u"citizen"_s, u"certificate-revoked"_s);
        row("not-yet-valid", u"public"_s, u"citizen"_s, u"certificate-not-yet-valid"_s);
        row("wrong-usage", u"public"_s, u"citizen"_s, u"certificate-not-for-signing"_s);
        row("unlisted", u"public"_s, u"citizen"_s, u"certificate-unknown"_s);
        row("unknown-authority", u"unknown"_s, u"citizen"_s, u"certificate-untrusted"_s);
        row("withdrawn-authority", u"withdrawn"_s, u"citizen"_s, u"certificate-issuer-revoked"_s);
        row("no-tax-code", u"public"_s, u"business"_s, u"certificate-unsuitable"_s);
    }
    void everyPracticeToken_isWhatItIsFor()
    {
        QFETCH(QString, authority);
        QFETCH(QString, subject);
        QFETCH(QString, fault);
        const auto token = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(faultOf(examine(token, authority, subject)), fault);
    }

    void subjectOfAnotherHierarchy_isUnsuitable()
    {
        const auto unsuitable = u"certificate-unsuitable"_s;
        QCOMPARE(faultOf(examine(u"business"_s, u"public"_s, u"agency"_s)), unsuitable);
        QCOMPARE(faultOf(examine(u"agency"_s, u"government"_s, u"business"_s)), unsuitable);
        QCOMPARE(faultOf(examine(u"citizen"_s, u"public"_s, u"business"_s)), unsuitable);
    }

    void silentResponder_isReplacedByTheList_data()
    {
        QTest::addColumn<int>("mood");
        QTest::newRow("down") << static_cast<int>(pki::Mood::Down);
        QTest::newRow("answers another question") << static_cast<int>(pki::Mood::WrongNonce);
        QTest::newRow("answers of last month") << static_cast<int>(pki::Mood::Stale);
    }
    void silentResponder_isReplacedByTheList()
    {
        QFETCH(int, mood);
        m_server->setMood(pki::Desk::Ocsp, static_cast<pki::Mood>(mood));
        QCOMPARE(faultOf(examine(u"citizen"_s, u"public"_s, u"citizen"_s)), QString());
        QCOMPARE(faultOf(examine(u"revoked"_s, u"public"_s, u"citizen"_s)), u"certificate-revoked"_s);
        for (const auto listMood : {pki::Mood::Down, pki::Mood::Stale}) {
            m_server->setMood(pki::Desk::Crl, listMood);
            QCOMPARE(faultOf(examine(u"citizen"_s, u"public"_s, u"citizen"_s)), u"certificate-unchecked"_s);
        }
    }

    void folderWithoutRoots_isNone()
    {
        QVERIFY(!readTokenRoots(m_folder.path()));
        QVERIFY(!readTokenRoots(m_folder.path() + u"/nowhere"_s));
    }
};

QTEST_GUILESS_MAIN(TestTokenJudge)
#include "tst_token_judge.moc"
