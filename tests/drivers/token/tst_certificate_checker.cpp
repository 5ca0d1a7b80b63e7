// Against the practice authorities, over real HTTP on loopback.

#include "drivers/token/certificate_checker.h"
#include "drivers/token/network_fetch.h"
#include "drivers/token/signature_stamp.h"
#include "kiosk/crypto/cades.h"
#include "kiosk/crypto/time_stamp.h"
#include "provisioning/practice/pki/pki_server.h"
#include "tests/kiosk/crypto/soft_token.h"
#include "tests/provisioning/practice/pki/free_address.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drivers::token;
using namespace provisioning::practice::pki;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::crypto::TrustFolder;

namespace {

// A fetch that fails as a cut line does.
class CutLine final : public drivers::api::HttpFetch {
public:
    kiosk::base::Result<QByteArray> fetch(const drivers::api::HttpQuestion& question) override
    {
        asked.append(question.url.host());
        return kiosk::base::fail(ErrorCode::LineDown, u"test"_s);
    }
    QStringList asked;
};

// Each authority's responder, the root's without a word about the authorities below it.
class ForgetfulRoot final : public drivers::api::HttpFetch {
public:
    explicit ForgetfulRoot(const PracticePki& pki) : m_pki(pki) {}
    kiosk::base::Result<QByteArray> fetch(const drivers::api::HttpQuestion& question) override
    {
        const auto name = question.url.path().section(u'/', -1);
        if (question.body.isEmpty())
            return kiosk::base::fail(ErrorCode::LineDown, u"test"_s);
        return ocspAnswer(*m_pki.authority(name), question.body,
                          name == u"national-root" ? Mood::Unknown : Mood::Well);
    }

private:
    const PracticePki& m_pki;
};

} // namespace

class TestCertificateChecker : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QUrl m_address = tests::freeAddress();
    std::optional<PracticePki> m_pki;
    std::unique_ptr<PkiServer> m_server;
    QDateTime m_now = QDateTime::currentDateTimeUtc();

    QByteArray read(const QString& file) const
    {
        QFile opened(m_folder.filePath(file));
        if (!opened.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file));
        return opened.readAll();
    }
    QByteArray certificate(const QString& token) const { return read(u"tokens/"_s + token + u"/01.der"_s); }
    CheckerSetup setup() const { return {.trust = TrustFolder::fromFolder(m_pki->trustFolder())}; }
    // "good" or the code's name.
    QString verdict(const QString& token, const CheckerSetup& setup, const QDateTime& at) const
    {
        NetworkFetch fetch;
        const CertificateChecker checker(setup, fetch);
        QList<QByteArray> others;
        if (token == u"unknown-authority")
            others = {read(u"authorities/unknown.der"_s), read(u"authorities/unknown-root.der"_s)};
        const auto code = checker.check(certificate(token), others, at);
        return code ? kiosk::base::codeName(*code) : u"good"_s;
    }
    QString verdict(const QString& token) const { return verdict(token, setup(), m_now); }

private Q_SLOTS:
    void initTestCase()
    {
        m_pki = PracticePki::inFolder(m_folder.path(), m_address).value();
        m_server = std::make_unique<PkiServer>(*m_pki);
        QVERIFY(m_server->start());
    }
    void cleanup()
    {
        for (const auto desk : {Desk::Ocsp, Desk::Crl, Desk::TimeStamp})
            m_server->setMood(desk, Mood::Well);
    }

    void certificate_hasItsVerdict_data()
    {
        QTest::addColumn<QString>("expected");
        for (const auto* good : {"citizen", "business", "business-new", "agency", "two", "ecdsa", "ecdsa-384",
                                 "account-exists", "no-tax-code"})
            QTest::newRow(good) << u"good"_s;
        QTest::newRow("expired") << u"CertificateExpired"_s;
        QTest::newRow("not-yet-valid") << u"CertificateNotYetValid"_s;
        QTest::newRow("wrong-usage") << u"CertificateNotForSigning"_s;
        QTest::newRow("revoked") << u"CertificateRevoked"_s;
        QTest::newRow("unlisted") << u"CertificateUnknown"_s;
        QTest::newRow("unknown-authority") << u"CertificateUntrusted"_s;
        QTest::newRow("withdrawn-authority") << u"CertificateIssuerRevoked"_s;
    }
    void certificate_hasItsVerdict()
    {
        QFETCH(QString, expected);
        QCOMPARE(verdict(QString::fromLatin1(QTest::currentDataTag())), expected);
    }

    void responderThatCannotBeBelieved_isReplacedByTheList_data()
    {
        QTest::addColumn<Mood>("mood");
        QTest::newRow("down") << Mood::Down;
        QTest::newRow("slow") << Mood::Slow;
        QTest::newRow("wrong nonce") << Mood::WrongNonce;
        QTest::newRow("stale") << Mood::Stale;
    }
    void responderThatCannotBeBelieved_isReplacedByTheList()
    {
        QFETCH(Mood, mood);
        m_server->setMood(Desk::Ocsp, mood);
        auto impatient = setup();
        impatient.patience = std::chrono::seconds(20);
        const int asked = m_server->asked(Desk::Crl);
        QCOMPARE(verdict(u"citizen"_s, impatient, m_now), u"good"_s);
        QVERIFY(m_server->asked(Desk::Crl) > asked);
        QCOMPARE(verdict(u"revoked"_s, impatient, m_now), u"CertificateRevoked"_s);
        // And with no list either, nobody says that it is good.
        m_server->setMood(Desk::Crl, mood == Mood::WrongNonce ? Mood::Stale : mood);
        QCOMPARE(verdict(u"citizen"_s, impatient, m_now), u"CertificateUnchecked"_s);
    }

    void responderThatKnowsNobody_isBelieved()
    {
        m_server->setMood(Desk::Ocsp, Mood::Unknown);
        QVERIFY(verdict(u"citizen"_s) != u"good");
    }

    // It is not known to have been withdrawn, and not taken either.
    void authorityThatItsRootDoesNotKnow_breaksTheChain()
    {
        ForgetfulRoot root(*m_pki);
        const CertificateChecker checker(setup(), root);
        QCOMPARE(checker.check(certificate(u"citizen"_s), {}, m_now), ErrorCode::CertificateChainBroken);
    }

    void cutLine_isNeverGood()
    {
        CutLine line;
        const CertificateChecker checker(setup(), line);
        QCOMPARE(checker.check(certificate(u"citizen"_s), {}, m_now), ErrorCode::CertificateUnchecked);
        // OCSP and list of the certificate and of its authority.
        QCOMPARE(line.asked.size(), 4);
        // What needs no line is said all the same.
        QCOMPARE(checker.check(certificate(u"expired"_s), {}, m_now), ErrorCode::CertificateExpired);
        QCOMPARE(checker.check("no certificate", {}, m_now), ErrorCode::CertificateUnsuitable);
    }

    void hostsOfAnotherNetwork_areReplaced()
    {
        CutLine line;
        auto elsewhere = setup();
        elsewhere.hosts.insert(u"127.0.0.1"_s, u"elsewhere.example.vn"_s);
        const CertificateChecker checker(elsewhere, line);
        QCOMPARE(checker.check(certificate(u"citizen"_s), {}, m_now), ErrorCode::CertificateUnchecked);
        QCOMPARE(line.asked.count(u"elsewhere.example.vn"_s), line.asked.size());
        QCOMPARE(knownHosts().value(u"ocsp.ca.ptc"_s), u"ocsp.ca.gov.vn"_s);
    }

    void listsOfTheFolder_serveWhereThereIsNoLine()
    {
        CutLine line;
        auto offline = setup();
        offline.trust.addRevocations(revocationList(*m_pki->authority(u"public"_s), Mood::Well));
        offline.trust.addRevocations(revocationList(*m_pki->authority(u"national-root"_s), Mood::Well));
        const CertificateChecker checker(offline, line);
        QCOMPARE(checker.check(certificate(u"citizen"_s), {}, m_now), std::nullopt);
        QCOMPARE(checker.check(certificate(u"revoked"_s), {}, m_now), ErrorCode::CertificateRevoked);
        QCOMPARE(checker.check(certificate(u"agency"_s), {}, m_now), ErrorCode::CertificateUnchecked);
    }

    void emptyTrustFolder_trustsNobody()
    {
        QCOMPARE(verdict(u"citizen"_s, {}, m_now), u"CertificateUntrusted"_s);
    }

    void timeStampingAuthority_makesLevelT()
    {
        NetworkFetch fetch;
        const auto trust = TrustFolder::fromFolder(m_pki->trustFolder());
        const QByteArray document = "{}";
        const auto cms = kiosk::crypto::signCades(document, certificate(u"ecdsa"_s), {},
                                                  kiosk::crypto::SignatureScheme::EcdsaSha256, m_now,
                                                  softToken(read(u"tokens/ecdsa/01.key"_s)));
        QVERIFY(cms);
        const auto stamped = stampSignature(document, *cms, m_pki->timeStampAddress(), trust, m_now, fetch);
        QVERIFY(stamped);
        const auto verified = kiosk::crypto::verifyCades(document, *stamped);
        QVERIFY(verified && verified->timeStamp);
        const auto stamp =
            kiosk::crypto::judgeTimeStampToken(*verified->timeStamp, verified->value, trust, m_now);
        QVERIFY(stamp);
        QCOMPARE(stamp->authority, u"PRACTICE Time Stamping"_s);

        m_server->setMood(Desk::TimeStamp, Mood::Down);
        QCOMPARE(stampSignature(document, *cms, m_pki->timeStampAddress(), trust, m_now, fetch).error().code,
                 ErrorCode::PortalRefused);
        m_server->setMood(Desk::TimeStamp, Mood::Well);
        QCOMPARE(stampSignature(document, *cms, m_pki->timeStampAddress(), {}, m_now, fetch).error().code,
                 ErrorCode::SignatureInvalid);
    }
};

QTEST_GUILESS_MAIN(TestCertificateChecker)
#include "tst_certificate_checker.moc"
