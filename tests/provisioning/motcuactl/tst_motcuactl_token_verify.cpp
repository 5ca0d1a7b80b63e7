// `motcuactl token verify` as scripts call it, over signatures of the openssl program.

#include "tests/kiosk/crypto/openssl_authority.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Ran {
    int status = -1;
    QJsonObject document;
    QByteArray err;
};

} // namespace

class TestMotcuactlTokenVerify : public QObject {
    Q_OBJECT

private:
    OpensslAuthority m_openssl;

    Ran verify(const QStringList& more, const QString& signature = u"signature"_s,
               const QString& document = u"document"_s) const
    {
        QProcess program;
        program.start(QStringLiteral(MOTCUACTL),
                      QStringList{u"--json"_s, u"token"_s, u"verify"_s, u"--in"_s, m_openssl.path(document),
                                  u"--sig"_s, m_openssl.path(signature), u"--trust"_s,
                                  m_openssl.path(u"trust"_s)} +
                          more);
        if (!program.waitForFinished(60'000))
            return {};
        return {program.exitCode(), QJsonDocument::fromJson(program.readAllStandardOutput()).object(),
                program.readAllStandardError()};
    }
    void sign(const QString& signer, const QStringList& more = {}) const
    {
        m_openssl.run(QStringList{u"cms"_s, u"-sign"_s, u"-cades"_s, u"-binary"_s, u"-in"_s, u"document"_s,
                                  u"-signer"_s, signer + u".pem"_s, u"-inkey"_s, signer + u".key"_s,
                                  u"-certfile"_s, u"ca.pem"_s, u"-outform"_s, u"DER"_s, u"-out"_s,
                                  u"signature"_s} +
                      more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_openssl.found();
        m_openssl.issue(u"person"_s, {.subject = "UID=CCCD:062191999101\nCN=VÕ THỊ KÝ\n", .issuer = u"ca"_s});
        m_openssl.issue(u"silent"_s, {.key = u"ec:prime256v1"_s,
                                      .subject = "CN=A\n",
                                      .extensions = "keyUsage=digitalSignature\n"
                                                    "crlDistributionPoints=URI:http://127.0.0.1:1/ca.crl\n",
                                      .issuer = u"ca"_s});
        m_openssl.issue(u"stranger"_s, {.key = u"ec:prime256v1"_s, .subject = "CN=S\n"});
        m_openssl.issue(u"expired"_s,
                        {.key = u"ec:prime256v1"_s, .subject = "CN=E\n", .issuer = u"ca"_s, .fromDays = -40});
        m_openssl.issue(u"revoked"_s, {.key = u"ec:prime256v1"_s, .subject = "CN=R\n", .issuer = u"ca"_s});
        QVERIFY(QDir().mkpath(m_openssl.path(u"trust"_s)));
        m_openssl.write(u"trust/root.pem"_s, m_openssl.read(u"root.pem"_s));
        m_openssl.write(u"document"_s, "{}");
        m_openssl.write(u"other"_s, "{ }");
    }

    void goodSignature_isValid()
    {
        sign(u"person"_s, {u"-md"_s, u"sha256"_s, u"-keyopt"_s, u"rsa_padding_mode:pss"_s});
        const auto ran = verify({});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.document[u"verdict"_s].toString(), u"valid"_s);
        QVERIFY(ran.document[u"reason"_s].isNull() && ran.document[u"detail"_s].isNull());
        QCOMPARE(ran.document[u"algorithm"_s].toString(), u"RSASSA-PSS-SHA256"_s);
        QCOMPARE(ran.document[u"level"_s].toString(), u"CAdES-B-B"_s);
        QCOMPARE(ran.document[u"revocation"_s].toString(), u"not-published"_s);
        QVERIFY(ran.document[u"signingTime"_s].toString().endsWith(u'Z'));
        QVERIFY(ran.document[u"timeStamp"_s].isNull());
        const auto certificate = ran.document[u"certificate"_s].toObject();
        QCOMPARE(certificate[u"subject"_s].toObject()[u"idNumber"_s].toString(), u"062191999101"_s);
        QCOMPARE(certificate[u"issuer"_s].toString(), u"Made-up CA"_s);
        QVERIFY(certificate[u"usable"_s].toBool() && certificate[u"why"_s].isNull());
        QCOMPARE(ran.document.keys(),
                 (QStringList{u"algorithm"_s, u"certificate"_s, u"detail"_s, u"level"_s, u"reason"_s,
                              u"revocation"_s, u"signingTime"_s, u"timeStamp"_s, u"verdict"_s}));
    }

    void changedDocument_isInvalid()
    {
        sign(u"person"_s, {u"-md"_s, u"sha256"_s});
        const auto ran = verify({}, u"signature"_s, u"other"_s);
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.document[u"verdict"_s].toString(), u"invalid"_s);
        QCOMPARE(ran.document[u"reason"_s].toString(), u"SignatureInvalid"_s);
        QCOMPARE(ran.document[u"detail"_s].toString(), u"signature"_s);
        QVERIFY(ran.document[u"certificate"_s].isNull());
    }

    void signerNobodyTrusts_isInvalid()
    {
        const auto reason = [&](const QString& signer) {
            sign(signer);
            const auto ran = verify({});
            return QString::number(ran.status) + u' ' + ran.document[u"reason"_s].toString();
        };
        QCOMPARE(reason(u"stranger"_s), u"1 CertificateUntrusted"_s);
        QCOMPARE(reason(u"expired"_s), u"1 CertificateExpired"_s);
    }

    void revocationThatNobodyCouldTell_isUnchecked()
    {
        sign(u"silent"_s);
        for (const auto& more : {QStringList{}, QStringList{u"--offline"_s}}) {
            const auto ran = verify(more);
            QCOMPARE(ran.status, 0);
            QCOMPARE(ran.document[u"verdict"_s].toString(), u"unchecked"_s);
            QCOMPARE(ran.document[u"reason"_s].toString(), u"CertificateUnchecked"_s);
            QCOMPARE(ran.document[u"revocation"_s].toString(), u"not-checked"_s);
        }
    }

    void listInTheTrustFolder_tellsOfRevocation()
    {
        m_openssl.revoke(u"revoked"_s, u"ca"_s);
        m_openssl.write(u"trust/ca.crl"_s, m_openssl.list(u"ca"_s));
        sign(u"revoked"_s);
        const auto ran = verify({u"--offline"_s});
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.document[u"reason"_s].toString(), u"CertificateRevoked"_s);
        QCOMPARE(ran.document[u"revocation"_s].toString(), u"revoked"_s);
        QVERIFY(QFile::remove(m_openssl.path(u"trust/ca.crl"_s)));
    }

    void missingFiles_areErrors()
    {
        const auto ran = verify({}, u"absent"_s);
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.document[u"error"_s].toObject()[u"code"_s].toString(), u"FileUnreadable"_s);
        QProcess program;
        program.start(QStringLiteral(MOTCUACTL), {u"--json"_s, u"token"_s, u"verify"_s});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(TestMotcuactlTokenVerify)
#include "tst_motcuactl_token_verify.moc"
