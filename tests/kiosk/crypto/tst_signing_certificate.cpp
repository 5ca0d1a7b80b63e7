#include "kiosk/crypto/signing_certificate.h"

#include "tests/kiosk/crypto/openssl_authority.h"

#include <QTest>

using namespace kiosk::crypto;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

class TestSigningCertificate : public QObject {
    Q_OBJECT

private:
    OpensslAuthority m_openssl;

    SigningCertificate read(const OpensslAuthority::Wish& wish) const
    {
        auto cheap = wish;
        if (cheap.key == u"rsa:2048")
            cheap.key = u"ec:prime256v1"_s;
        cheap.issuer = u"ca"_s;
        m_openssl.issue(u"one"_s, cheap);
        return readSigningCertificate(*Certificate::fromDer(m_openssl.der(u"one"_s)));
    }

private Q_SLOTS:
    void initTestCase() { m_openssl.found(); }

    void subject_isReadInEveryConvention_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<CertificateSubject>("expected");
        const auto name = u"VÕ THỊ KÝ"_s;
        const auto body = u"HỢP TÁC XÃ THỰC HÀNH"_s;
        QTest::newRow("CMND before 12 digits")
            << "UID=CMND:062191999101\nCN=VÕ THỊ KÝ\nL=Quảng Ngãi\nC=VN\n"_ba
            << CertificateSubject{.name = name, .idNumber = u"062191999101"_s};
        QTest::newRow("CMND of 9 digits, last")
            << "C=VN\nCN=VÕ THỊ KÝ\nUID=CMND:011999008\n"_ba
            << CertificateSubject{.name = name, .idNumber = u"011999008"_s};
        QTest::newRow("CCCD, blank behind the label")
            << "UID=cccd: 062191999101\nCN=VÕ THỊ KÝ\n"_ba
            << CertificateSubject{.name = name, .idNumber = u"062191999101"_s};
        QTest::newRow("passport") << "UID=HC:b1234567\nCN=VÕ THỊ KÝ\n"_ba
                                  << CertificateSubject{.name = name, .passport = u"B1234567"_s};
        QTest::newRow("person in an organisation")
            << "0.UID=MST:0100000001-001\n1.UID=CCCD:001185999102\nCN=VÕ THỊ KÝ\ntitle=Giám đốc\n"
               "O=HỢP TÁC XÃ THỰC HÀNH\nOU=Kho\nC=VN\n"_ba
            << CertificateSubject{.name = name,
                                  .organisation = body,
                                  .unit = u"Kho"_s,
                                  .title = u"Giám đốc"_s,
                                  .idNumber = u"001185999102"_s,
                                  .taxCode = u"0100000001-001"_s};
        QTest::newRow("the other order")
            << "0.UID=CMND:001185999102\nO=HỢP TÁC XÃ THỰC HÀNH\n1.UID=MST:0100000001\nCN=VÕ THỊ KÝ\n"_ba
            << CertificateSubject{.name = name,
                                  .organisation = body,
                                  .idNumber = u"001185999102"_s,
                                  .taxCode = u"0100000001"_s};
        QTest::newRow("organisation, e-mail first")
            << "emailAddress=htx@example.vn\nUID=MST:0100000002\nCN=HỢP TÁC XÃ THỰC HÀNH\nO=HỢP TÁC XÃ THỰC HÀNH\n"_ba
            << CertificateSubject{.name = body,
                                  .organisation = body,
                                  .taxCode = u"0100000002"_s,
                                  .email = u"htx@example.vn"_s,
                                  .isOrganisation = true};
        QTest::newRow("organisation without O")
            << "UID=MST:0100000002\nCN=HỢP TÁC XÃ THỰC HÀNH\n"_ba
            << CertificateSubject{
                   .name = body, .organisation = body, .taxCode = u"0100000002"_s, .isOrganisation = true};
        QTest::newRow("state body")
            << "0.UID=MST:0100000003\n1.UID=MNS:1000001\nCN=PHÒNG TẬP HUẤN\nO=ỦY BAN\n"_ba
            << CertificateSubject{.name = u"PHÒNG TẬP HUẤN"_s,
                                  .organisation = u"ỦY BAN"_s,
                                  .taxCode = u"0100000003"_s,
                                  .budgetCode = u"1000001"_s,
                                  .isOrganisation = true};
        QTest::newRow("organizationIdentifier")
            << "organizationIdentifier=VATVN-0100000002001\nCN=HỢP TÁC XÃ THỰC HÀNH\nO=HỢP TÁC XÃ THỰC HÀNH\n"_ba
            << CertificateSubject{.name = body,
                                  .organisation = body,
                                  .taxCode = u"0100000002-001"_s,
                                  .isOrganisation = true};
        QTest::newRow("serialNumber MST")
            << "serialNumber=MST:0100000002\nCN=HỢP TÁC XÃ THỰC HÀNH\n"_ba
            << CertificateSubject{
                   .name = body, .organisation = body, .taxCode = u"0100000002"_s, .isOrganisation = true};
        QTest::newRow("serialNumber as in Europe")
            << "serialNumber=IDCVN-062191999101\nCN=VÕ THỊ KÝ\n"_ba
            << CertificateSubject{.name = name, .idNumber = u"062191999101"_s};
        QTest::newRow("a bare number")
            << "CN=062191999101\n"_ba
            << CertificateSubject{.name = u"062191999101"_s, .idNumber = u"062191999101"_s};
        QTest::newRow("a number without its form")
            << "UID=CCCD:06219199910\nCN=VÕ THỊ KÝ\n"_ba << CertificateSubject{.name = name};
        QTest::newRow("not NFC, unaccented, capital")
            << QByteArray("CN=VO\xCC\x83 THI\xCC\xA3 KY\xCC\x81\n") << CertificateSubject{.name = name};
        QTest::newRow("letters that turn a line around")
            << QByteArray("CN=VÕ \xE2\x80\xAETHỊ  KÝ\n") << CertificateSubject{.name = name};
    }
    void subject_isReadInEveryConvention()
    {
        QFETCH(QByteArray, subject);
        QFETCH(CertificateSubject, expected);
        const auto certificate = read({.subject = subject});
        QCOMPARE(certificate.subject.name, expected.name);
        QCOMPARE(certificate.subject.idNumber, expected.idNumber);
        QCOMPARE(certificate.subject.taxCode, expected.taxCode);
        QVERIFY(certificate.subject == expected);
    }

    void email_isTakenFromTheAlternativeName()
    {
        const auto certificate =
            read({.subject = "CN=A\n", .extensions = "subjectAltName=email:a@example.vn\n"});
        QCOMPARE(certificate.subject.email, u"a@example.vn"_s);
    }

    void serialValidityAndIssuer_areThoseOfOpenssl()
    {
        const auto certificate = read({.subject = "CN=A\n", .fromDays = -3, .days = 10});
        const auto serial =
            m_openssl.run({u"x509"_s, u"-in"_s, u"one.pem"_s, u"-noout"_s, u"-serial"_s}).trimmed();
        QVERIFY(serial.endsWith(certificate.serial.toLatin1()));
        QCOMPARE(certificate.issuer, u"Made-up CA"_s);
        const auto today = QDateTime::currentDateTimeUtc().date();
        QCOMPARE(certificate.validFrom.date(), today.addDays(-3));
        QCOMPARE(certificate.validUntil.date(), today.addDays(7));
        QCOMPARE(certificate.validFrom.timeSpec(), Qt::UTC);
    }

    void unusableCertificate_hasItsReason_data()
    {
        QTest::addColumn<QByteArray>("extensions");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("from");
        QTest::addColumn<std::optional<ErrorCode>>("reason");
        using Code = std::optional<ErrorCode>;
        const auto good = "keyUsage=digitalSignature\n"_ba;
        const auto ec = u"ec:prime256v1"_s;
        QTest::newRow("good") << good << ec << -1 << Code();
        QTest::newRow("non-repudiation alone") << "keyUsage=nonRepudiation\n"_ba << ec << -1 << Code();
        QTest::newRow("no usage stated") << ""_ba << ec << -1 << Code();
        QTest::newRow("for e-mail") << good + "extendedKeyUsage=emailProtection,clientAuth\n"
                                    << ec << -1 << Code();
        QTest::newRow("servers and documents") << good + "extendedKeyUsage=serverAuth,1.3.6.1.5.5.7.3.36\n"
                                               << ec << -1 << Code();
        QTest::newRow("expired") << good << ec << -40 << Code(ErrorCode::CertificateExpired);
        QTest::newRow("not yet valid") << good << ec << 2 << Code(ErrorCode::CertificateNotYetValid);
        QTest::newRow("for encryption") << "keyUsage=keyEncipherment,dataEncipherment\n"_ba << ec << -1
                                        << Code(ErrorCode::CertificateNotForSigning);
        QTest::newRow("a server's") << good + "extendedKeyUsage=serverAuth\n"
                                    << ec << -1 << Code(ErrorCode::CertificateNotForSigning);
        QTest::newRow("an authority's")
            << "basicConstraints=CA:TRUE\nkeyUsage=digitalSignature,keyCertSign\n"_ba << ec << -1
            << Code(ErrorCode::CertificateNotForSigning);
        QTest::newRow("RSA of 1024 bits")
            << good << u"rsa:1024"_s << -1 << Code(ErrorCode::CertificateUnsuitable);
        QTest::newRow("another curve")
            << good << u"ec:secp256k1"_s << -1 << Code(ErrorCode::CertificateUnsuitable);
    }
    void unusableCertificate_hasItsReason()
    {
        QFETCH(QByteArray, extensions);
        QFETCH(QString, key);
        QFETCH(int, from);
        QFETCH(std::optional<ErrorCode>, reason);
        const auto certificate =
            read({.key = key, .subject = "CN=A\n", .extensions = extensions, .fromDays = from});
        QVERIFY(unusableAt(certificate, QDateTime::currentDateTimeUtc()) == reason);
    }

    void schemes_followTheKey()
    {
        using enum SignatureScheme;
        const auto schemesOf = [&](const QString& key) {
            m_openssl.issue(u"one"_s, {.key = key, .subject = "CN=A\n", .issuer = u"ca"_s});
            return readSigningCertificate(*Certificate::fromDer(m_openssl.der(u"one"_s))).schemes;
        };
        QCOMPARE(schemesOf(u"rsa:2048"_s), (QList{RsaPssSha256, RsaPkcs1Sha256}));
        QCOMPARE(schemesOf(u"ec:prime256v1"_s), QList{EcdsaSha256});
        QCOMPARE(schemesOf(u"ec:secp384r1"_s), QList{EcdsaSha384});
    }

    void bytesThatAreNoCertificate_areNone()
    {
        const auto der = m_openssl.der(u"ca"_s);
        QVERIFY(Certificate::fromDer(der));
        QCOMPARE(Certificate::fromDer(der)->der(), der);
        QVERIFY(!Certificate::fromDer({}));
        QVERIFY(!Certificate::fromDer(der + 'x'));
        QVERIFY(!Certificate::fromDer(der.chopped(1)));
        QVERIFY(!Certificate::fromDer(m_openssl.read(u"ca.pem"_s)));
    }
};

QTEST_GUILESS_MAIN(TestSigningCertificate)
#include "tst_signing_certificate.moc"
