#include "kiosk/crypto/cades.h"

#include "tests/kiosk/crypto/openssl_authority.h"
#include "tests/kiosk/crypto/soft_token.h"

#include <QTest>

using namespace kiosk::crypto;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::Octets;
using kiosk::base::OctetView;

namespace {

const auto document = "{\"challenge\":\"c2FtcGxl\",\"subject\":\"citizen\"}"_ba;
const QDateTime signedAt(QDate(2026, 6, 1), QTime(2, 30), Qt::UTC);

} // namespace

Q_DECLARE_METATYPE(SignatureScheme)

class TestCades : public QObject {
    Q_OBJECT

private:
    OpensslAuthority m_openssl;

    QByteArray made(const QString& signer, SignatureScheme scheme) const
    {
        const auto cms = signCades(document, m_openssl.der(signer), {m_openssl.der(u"ca"_s)}, scheme,
                                   signedAt, softToken(m_openssl.read(signer + u".key"_s)));
        if (!cms)
            qFatal("not signed: %s", qPrintable(cms.error().detail));
        return *cms;
    }
    QString fault(const QByteArray& cms, const QByteArray& of = document) const
    {
        const auto verified = verifyCades(of, cms);
        return verified ? u"none"_s : verified.error().detail;
    }
    // What `openssl cms -sign` makes.
    QByteArray byProgram(const QString& signer, const QStringList& more) const
    {
        m_openssl.run(QStringList{u"cms"_s, u"-sign"_s, u"-binary"_s, u"-in"_s, u"document"_s, u"-signer"_s,
                                  signer + u".pem"_s, u"-inkey"_s, signer + u".key"_s, u"-outform"_s,
                                  u"DER"_s, u"-out"_s, u"program.p7s"_s} +
                      more);
        return m_openssl.read(u"program.p7s"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_openssl.found();
        const OpensslAuthority::Wish person{.subject = "0.UID=CMND:062191999101\nCN=VÕ THỊ KÝ\nC=VN\n",
                                            .issuer = u"ca"_s};
        const auto issue = [&](const QString& name, const QString& key) {
            auto wish = person;
            wish.key = key;
            m_openssl.issue(name, wish);
        };
        issue(u"rsa"_s, u"rsa:2048"_s);
        issue(u"rsa-other"_s, u"rsa:2048"_s);
        issue(u"rsa-short"_s, u"rsa:1024"_s);
        issue(u"p256"_s, u"ec:prime256v1"_s);
        issue(u"p384"_s, u"ec:secp384r1"_s);
        m_openssl.write(u"document"_s, document);
    }

    void everyScheme_isAcceptedByOpenssl_data()
    {
        QTest::addColumn<QString>("signer");
        QTest::addColumn<SignatureScheme>("scheme");
        QTest::newRow("RSASSA-PSS-SHA256") << u"rsa"_s << SignatureScheme::RsaPssSha256;
        QTest::newRow("RSASSA-PKCS1-v1_5-SHA256") << u"rsa"_s << SignatureScheme::RsaPkcs1Sha256;
        QTest::newRow("ECDSA-SHA256") << u"p256"_s << SignatureScheme::EcdsaSha256;
        QTest::newRow("ECDSA-SHA384") << u"p384"_s << SignatureScheme::EcdsaSha384;
    }
    void everyScheme_isAcceptedByOpenssl()
    {
        QFETCH(QString, signer);
        QFETCH(SignatureScheme, scheme);
        const auto cms = made(signer, scheme);
        m_openssl.write(u"ours.p7s"_s, cms);
        QVERIFY(m_openssl.accepts({u"cms"_s, u"-verify"_s, u"-cades"_s, u"-binary"_s, u"-inform"_s, u"DER"_s,
                                   u"-in"_s, u"ours.p7s"_s, u"-content"_s, u"document"_s, u"-CAfile"_s,
                                   u"root.pem"_s, u"-purpose"_s, u"any"_s, u"-out"_s, u"out"_s}));
        const auto printed = m_openssl.run({u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-inform"_s, u"DER"_s,
                                            u"-in"_s, u"ours.p7s"_s, u"-noout"_s});
        for (const auto* attribute : {"contentType", "messageDigest", "signingTime", "signingCertificateV2"})
            QCOMPARE(printed.count(QByteArray("object: ").append(attribute)) +
                         printed.count(QByteArray("id-smime-aa-").append(attribute)),
                     1);
        QVERIFY(printed.contains("Jun  1 02:30:00 2026 GMT"));

        const auto verified = verifyCades(document, cms);
        QVERIFY(verified);
        QCOMPARE(verified->algorithm, QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(verified->signingTime, signedAt);
        QCOMPARE(verified->signer.der(), m_openssl.der(signer));
        QCOMPARE(verified->carried.size(), 2);
        QVERIFY(!verified->timeStamp);
    }

    void signatureOfOpenssl_isAccepted_data()
    {
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QStringList>("more");
        QTest::newRow("RSASSA-PKCS1-v1_5-SHA256") << u"rsa"_s << QStringList{u"-md"_s, u"sha256"_s};
        QTest::newRow("RSASSA-PKCS1-v1_5-SHA512") << u"rsa"_s << QStringList{u"-md"_s, u"sha512"_s};
        QTest::newRow("RSASSA-PSS-SHA256")
            << u"rsa"_s << QStringList{u"-md"_s, u"sha256"_s, u"-keyopt"_s, u"rsa_padding_mode:pss"_s};
        QTest::newRow("RSASSA-PSS-SHA384")
            << u"rsa"_s << QStringList{u"-md"_s, u"sha384"_s, u"-keyopt"_s, u"rsa_padding_mode:pss"_s};
        QTest::newRow("ECDSA-SHA256") << u"p256"_s << QStringList{u"-md"_s, u"sha256"_s};
        QTest::newRow("ECDSA-SHA384") << u"p384"_s << QStringList{u"-md"_s, u"sha384"_s};
    }
    void signatureOfOpenssl_isAccepted()
    {
        QFETCH(QString, signer);
        QFETCH(QStringList, more);
        const auto verified = verifyCades(document, byProgram(signer, more + QStringList{u"-cades"_s}));
        QVERIFY2(verified, verified ? "" : qPrintable(verified.error().detail));
        QCOMPARE(verified->algorithm, QString::fromLatin1(QTest::currentDataTag()));
    }

    void token_isAskedOnceForWhatItsMechanismTakes()
    {
        const auto real = softToken(m_openssl.read(u"rsa.key"_s));
        QList<std::size_t> asked;
        const RawSign counting = [&](SignatureScheme scheme, OctetView toSign) {
            asked.append(toSign.size());
            return real(scheme, toSign);
        };
        const auto der = m_openssl.der(u"rsa"_s);
        QVERIFY(signCades(document, der, {}, SignatureScheme::RsaPssSha256, signedAt, counting));
        QVERIFY(signCades(document, der, {}, SignatureScheme::RsaPkcs1Sha256, signedAt, counting));
        // A digest; a DigestInfo of SHA-256 (RFC 8017, 9.2, note 1).
        QCOMPARE(asked, (QList<std::size_t>{32, 51}));
    }

    void keyThatCannotDoTheScheme_isNeverAsked()
    {
        int asked = 0;
        const RawSign counting = [&](SignatureScheme, OctetView) -> kiosk::base::Result<Octets> {
            ++asked;
            return Octets(256);
        };
        for (const auto& signer : {u"rsa-short"_s, u"p256"_s}) {
            const auto cms = signCades(document, m_openssl.der(signer), {}, SignatureScheme::RsaPkcs1Sha256,
                                       signedAt, counting);
            QCOMPARE(cms.error().code, ErrorCode::CertificateUnsuitable);
        }
        QCOMPARE(signCades(document, "no certificate", {}, SignatureScheme::EcdsaSha256, signedAt, counting)
                     .error()
                     .code,
                 ErrorCode::CertificateUnsuitable);
        QCOMPARE(asked, 0);
    }

    void tokenThatFails_isPassedOn()
    {
        const RawSign pulled = [](SignatureScheme, OctetView) -> kiosk::base::Result<Octets> {
            return kiosk::base::fail(ErrorCode::TokenRemoved, u"test"_s);
        };
        const auto cms =
            signCades(document, m_openssl.der(u"rsa"_s), {}, SignatureScheme::RsaPssSha256, signedAt, pulled);
        QCOMPARE(cms.error().code, ErrorCode::TokenRemoved);
    }

    void tokenWithAnotherKey_givesNoSignature()
    {
        const auto cms = signCades(document, m_openssl.der(u"rsa"_s), {}, SignatureScheme::RsaPssSha256,
                                   signedAt, softToken(m_openssl.read(u"rsa-other.key"_s)));
        QCOMPARE(cms.error().code, ErrorCode::SignatureInvalid);
        const RawSign empty = [](SignatureScheme, OctetView) -> kiosk::base::Result<Octets> {
            return Octets();
        };
        QCOMPARE(
            signCades(document, m_openssl.der(u"p256"_s), {}, SignatureScheme::EcdsaSha256, signedAt, empty)
                .error()
                .code,
            ErrorCode::SignatureInvalid);
    }

    void changedDocument_isRefused()
    {
        const auto cms = made(u"rsa"_s, SignatureScheme::RsaPssSha256);
        QCOMPARE(fault(cms, document + ' '), u"signature"_s);
        QCOMPARE(fault(cms, {}), u"signature"_s);
    }

    void everyChangedBit_isRefusedOrChangesNothingSigned()
    {
        const auto cms = made(u"p256"_s, SignatureScheme::EcdsaSha256);
        const auto whole = *verifyCades(document, cms);
        for (qsizetype place = 0; place < cms.size(); ++place) {
            auto changed = cms;
            changed[place] = static_cast<char>(changed[place] ^ 1);
            const auto verified = verifyCades(document, changed);
            if (!verified)
                continue;
            // The issuers' certificates that are carried along are nobody's word.
            QCOMPARE(verified->signer, whole.signer);
            QCOMPARE(verified->signingTime, whole.signingTime);
            QCOMPARE(verified->algorithm, whole.algorithm);
        }
    }

    void changedAttribute_isRefused()
    {
        auto cms = made(u"rsa"_s, SignatureScheme::RsaPkcs1Sha256);
        const auto place = cms.indexOf("260601023000Z");
        QVERIFY(place > 0);
        cms[place + 1] = '7';
        QCOMPARE(fault(cms), u"signature"_s);
    }

    void anotherCertificateOfTheSameKeyAndSerial_isRefusedByItsHash()
    {
        // Same name, serial and key, another validity: only the hash in the attributes tells them apart.
        const auto printed = m_openssl.run({u"x509"_s, u"-in"_s, u"p256.pem"_s, u"-noout"_s, u"-serial"_s});
        const auto serial = u"0x"_s + QString::fromLatin1(printed.trimmed().mid(7));
        m_openssl.run({u"x509"_s,     u"-req"_s,     u"-in"_s,           u"p256.csr"_s, u"-CA"_s,
                       u"ca.pem"_s,   u"-CAkey"_s,   u"ca.key"_s,        u"-days"_s,    u"900"_s,
                       u"-extfile"_s, u"p256.cnf"_s, u"-extensions"_s,   u"ext"_s,      u"-set_serial"_s,
                       serial,        u"-out"_s,     u"p256-twin.der"_s, u"-outform"_s, u"DER"_s});
        const auto twin = m_openssl.read(u"p256-twin.der"_s);
        const auto original = m_openssl.der(u"p256"_s);
        QVERIFY(twin != original);
        auto cms = made(u"p256"_s, SignatureScheme::EcdsaSha256);
        QCOMPARE(twin.size(), original.size());
        cms.replace(original, twin);
        QCOMPARE(fault(cms), u"certificate-hash"_s);
    }

    void swappedSigner_isRefused()
    {
        auto cms = made(u"rsa"_s, SignatureScheme::RsaPssSha256);
        const auto other = m_openssl.der(u"rsa-other"_s);
        const auto place = cms.indexOf(m_openssl.der(u"rsa"_s));
        QVERIFY(place > 0 && other.size() == m_openssl.der(u"rsa"_s).size());
        cms.replace(place, other.size(), other);
        QCOMPARE(fault(cms), u"signer-missing"_s);
    }

    void messageThatIsNotCades_isRefused_data()
    {
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("reason");
        const QStringList cades{u"-cades"_s};
        QTest::newRow("plain CMS") << u"rsa"_s << QStringList{} << u"certificate-hash"_s;
        QTest::newRow("without attributes") << u"rsa"_s << QStringList{u"-noattr"_s} << u"attributes"_s;
        QTest::newRow("content inside")
            << u"rsa"_s << cades + QStringList{u"-nodetach"_s} << u"not-detached"_s;
        QTest::newRow("SHA-1") << u"rsa"_s << cades + QStringList{u"-md"_s, u"sha1"_s} << u"algorithm"_s;
        QTest::newRow("PSS with MGF1 over SHA-1")
            << u"rsa"_s
            << cades +
                   QStringList{u"-keyopt"_s, u"rsa_padding_mode:pss"_s, u"-keyopt"_s, u"rsa_mgf1_md:sha1"_s}
            << u"algorithm"_s;
        QTest::newRow("short RSA") << u"rsa-short"_s << cades << u"key"_s;
        QTest::newRow("no certificates")
            << u"rsa"_s << cades + QStringList{u"-nocerts"_s} << u"signer-missing"_s;
        QTest::newRow("two signers") << u"rsa"_s
                                     << cades + QStringList{u"-signer"_s, u"p256.pem"_s, u"-inkey"_s,
                                                            u"p256.key"_s}
                                     << u"signers"_s;
    }
    void messageThatIsNotCades_isRefused()
    {
        QFETCH(QString, signer);
        QFETCH(QStringList, more);
        QFETCH(QString, reason);
        QCOMPARE(fault(byProgram(signer, more)), reason);
    }

    void whatIsNoMessage_isRefused()
    {
        const auto cms = made(u"rsa"_s, SignatureScheme::RsaPssSha256);
        QCOMPARE(fault({}), u"malformed"_s);
        QCOMPARE(fault("no signature"), u"malformed"_s);
        QCOMPARE(fault(cms + '\0'), u"malformed"_s);
        QCOMPARE(fault(cms.chopped(1)), u"malformed"_s);
        QCOMPARE(fault(m_openssl.der(u"rsa"_s)), u"malformed"_s);
    }
};

QTEST_GUILESS_MAIN(TestCades)
#include "tst_cades.moc"
