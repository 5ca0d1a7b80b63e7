// What the openssl program and SoftHSM say of the practice authorities and tokens.

#include "provisioning/practice/pki/pki_server.h"
#include "tests/provisioning/practice/pki/free_address.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice::pki;
using namespace Qt::StringLiterals;
using tests::freeAddress;

namespace {

struct Ran {
    int exit = -1;
    QByteArray output; // standard output, then standard error
};

Ran run(const QString& program, const QStringList& arguments, const QString& folder,
        const QStringList& environment = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const auto& line : environment)
        variables.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
}

} // namespace

class TestPracticePki : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QUrl m_address = freeAddress();
    std::optional<PracticePki> m_pki;
    std::unique_ptr<PkiServer> m_server;

    Ran openssl(const QStringList& arguments) const { return run(u"openssl"_s, arguments, m_folder.path()); }
    QByteArray read(const QString& file) const
    {
        QFile opened(m_folder.filePath(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    void write(const QString& file, const QByteArray& bytes) const
    {
        QFile opened(m_folder.filePath(file));
        QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write(bytes) == bytes.size());
    }
    QByteArray ocsp(const QString& token, const QString& authority, const QString& root) const
    {
        return openssl({u"ocsp"_s, u"-issuer"_s, u"authorities/"_s + authority + u".pem"_s, u"-cert"_s,
                        u"tokens/"_s + token + u"/01.der"_s, u"-url"_s,
                        m_address.toString() + u"/ocsp/"_s + authority, u"-CAfile"_s,
                        u"authorities/"_s + root + u".pem"_s, u"-verify_other"_s,
                        u"authorities/"_s + authority + u".pem"_s})
            .output;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pki = PracticePki::inFolder(m_folder.path(), m_address).value();
        m_server = std::make_unique<PkiServer>(*m_pki);
        QVERIFY(m_server->start());
    }

    void openssl_buildsTheChains()
    {
        const auto verify = [&](const QString& token, const QString& root, const QString& authority) {
            return openssl({u"verify"_s, u"-purpose"_s, u"any"_s, u"-CAfile"_s,
                            u"authorities/"_s + root + u".pem"_s, u"-untrusted"_s,
                            u"authorities/"_s + authority + u".pem"_s, u"tokens/"_s + token + u"/01.der"_s})
                .output;
        };
        QVERIFY(verify(u"citizen"_s, u"national-root"_s, u"public"_s).contains(": OK"));
        QVERIFY(verify(u"agency"_s, u"government-root"_s, u"government"_s).contains(": OK"));
        QVERIFY(verify(u"expired"_s, u"national-root"_s, u"public"_s).contains("expired"));
        QVERIFY(verify(u"not-yet-valid"_s, u"national-root"_s, u"public"_s).contains("not yet valid"));
        QVERIFY(!verify(u"unknown-authority"_s, u"national-root"_s, u"unknown"_s).contains(": OK"));
    }

    void opensslsClient_believesTheResponder()
    {
        const auto good = ocsp(u"citizen"_s, u"public"_s, u"national-root"_s);
        QVERIFY2(good.contains("Response verify OK") && good.contains("01.der: good"), good.constData());
        QVERIFY(ocsp(u"revoked"_s, u"public"_s, u"national-root"_s).contains("01.der: revoked"));
        QVERIFY(ocsp(u"unlisted"_s, u"public"_s, u"national-root"_s).contains("01.der: unknown"));
        QVERIFY(ocsp(u"agency"_s, u"government"_s, u"government-root"_s).contains("01.der: good"));
    }

    void opensslsClient_seesTheMoods()
    {
        m_server->setMood(Desk::Ocsp, Mood::WrongNonce);
        QVERIFY(ocsp(u"citizen"_s, u"public"_s, u"national-root"_s).contains("Nonce Verify error"));
        m_server->setMood(Desk::Ocsp, Mood::Stale);
        QVERIFY(ocsp(u"citizen"_s, u"public"_s, u"national-root"_s).contains("Status times invalid"));
        m_server->setMood(Desk::Ocsp, Mood::Unknown);
        QVERIFY(ocsp(u"citizen"_s, u"public"_s, u"national-root"_s).contains("01.der: unknown"));
        m_server->setMood(Desk::Ocsp, Mood::Down);
        QVERIFY(!ocsp(u"citizen"_s, u"public"_s, u"national-root"_s).contains("01.der:"));
        m_server->setMood(Desk::Ocsp, Mood::Well);
    }

    void openssl_takesTheLists()
    {
        write(u"public.crl"_s, revocationList(*m_pki->authority(u"public"_s), Mood::Well));
        const auto verify = [&](const QString& token) {
            return openssl({u"verify"_s, u"-purpose"_s, u"any"_s, u"-crl_check"_s, u"-CRLfile"_s,
                            u"public.crl"_s, u"-CAfile"_s, u"trust/national-root.pem"_s, u"-untrusted"_s,
                            u"trust/public.pem"_s, u"tokens/"_s + token + u"/01.der"_s})
                .output;
        };
        QVERIFY(verify(u"citizen"_s).contains(": OK"));
        QVERIFY(verify(u"revoked"_s).contains("certificate revoked"));
        write(u"public.crl"_s, revocationList(*m_pki->authority(u"public"_s), Mood::Stale));
        QVERIFY(verify(u"citizen"_s).contains("CRL has expired"));
    }

    void openssl_takesTheTimeStamps()
    {
        write(u"data"_s, "data");
        QCOMPARE(openssl({u"ts"_s, u"-query"_s, u"-data"_s, u"data"_s, u"-sha256"_s, u"-cert"_s, u"-out"_s,
                          u"query"_s})
                     .exit,
                 0);
        write(u"reply"_s, timeStampAnswer(*m_pki, read(u"query"_s)));
        const auto verified = openssl({u"ts"_s, u"-verify"_s, u"-queryfile"_s, u"query"_s, u"-in"_s,
                                       u"reply"_s, u"-CAfile"_s, u"trust/national-root.pem"_s});
        QVERIFY2(verified.output.contains("Verification: OK"), verified.output.constData());
    }

    void folder_isTakenUpAgainForTheSameAddress()
    {
        const auto before = read(u"tokens/citizen/01.der"_s);
        const auto again = PracticePki::inFolder(m_folder.path(), m_address);
        QVERIFY(again);
        QCOMPARE(read(u"tokens/citizen/01.der"_s), before);
        QCOMPARE(again->authority(u"public"_s)->revoked, m_pki->authority(u"public"_s)->revoked);
        QCOMPARE(again->authority(u"public"_s)->known, m_pki->authority(u"public"_s)->known);

        QTemporaryDir other;
        const auto here = QUrl(u"http://127.0.0.1:1"_s);
        QVERIFY(PracticePki::inFolder(other.path(), here));
        QFile file(other.filePath(u"tokens/citizen/01.der"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto first = file.readAll();
        QVERIFY(PracticePki::inFolder(other.path(), QUrl(u"http://127.0.0.1:2"_s)));
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() != first);
    }

    void script_fillsTokensThatSign()
    {
        QTemporaryDir folder;
        const auto filled = run(QStringLiteral(TOKENS_SCRIPT),
                                {u"--out"_s, folder.path(), u"--practice"_s, QStringLiteral(MOTCUA_PRACTICE),
                                 u"--at"_s, u"127.0.0.1:1"_s, u"two"_s, u"ecdsa"_s},
                                folder.path());
        QVERIFY2(filled.exit == 0, filled.output.constData());
        const auto environment = QStringList{u"SOFTHSM2_CONF="_s + folder.filePath(u"softhsm2.conf"_s)};
        const QStringList module{u"--module"_s, QStringLiteral(SOFTHSM_MODULE)};
        const auto listed = run(u"pkcs11-tool"_s,
                                module + QStringList{u"--token-label"_s, u"practice-two"_s,
                                                     u"--list-objects"_s, u"--type"_s, u"cert"_s},
                                folder.path(), environment);
        QCOMPARE(listed.output.count("Certificate Object"), 3); // two, and the authority's

        QFile data(folder.filePath(u"data"_s));
        QVERIFY(data.open(QIODevice::WriteOnly) && data.write("data") == 4);
        data.close();
        const auto sign = run(u"pkcs11-tool"_s,
                              module + QStringList{u"--token-label"_s, u"practice-two"_s, u"--login"_s,
                                                   u"--pin"_s, u"246801"_s, u"--sign"_s, u"--id"_s, u"02"_s,
                                                   u"--mechanism"_s, u"SHA256-RSA-PKCS"_s, u"--input-file"_s,
                                                   u"data"_s, u"--output-file"_s, u"signature"_s},
                              folder.path(), environment);
        QVERIFY2(sign.exit == 0, sign.output.constData());
        QCOMPARE(run(u"openssl"_s,
                     {u"x509"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"pki/tokens/two/02.der"_s, u"-pubkey"_s,
                      u"-noout"_s, u"-out"_s, u"public"_s},
                     folder.path())
                     .exit,
                 0);
        QVERIFY(run(u"openssl"_s,
                    {u"dgst"_s, u"-sha256"_s, u"-verify"_s, u"public"_s, u"-signature"_s, u"signature"_s,
                     u"data"_s},
                    folder.path())
                    .output.contains("Verified OK"));
    }

    void brokenQuestions_areRefused()
    {
        const auto answer = ocspAnswer(*m_pki->authority(u"public"_s), "no question", Mood::Well);
        QCOMPARE(answer, QByteArray::fromHex("30030a0101")); // malformedRequest (RFC 6960, 4.2.1)
        QVERIFY(!timeStampAnswer(*m_pki, "no question").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPracticePki)
#include "tst_practice_pki.moc"
