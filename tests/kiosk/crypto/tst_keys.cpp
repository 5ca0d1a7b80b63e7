#include "kiosk/crypto/keys.h"

#include "kiosk/crypto/certificate_time.h"
#include "provisioning/practice/certificate_maker.h"

#include <QProcess>
#include <QTest>

using namespace kiosk::crypto;
using kiosk::base::SecureBytes;
using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

QByteArray opensslOutput(const QStringList& arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    return openssl.waitForFinished() ? openssl.readAllStandardOutput() : QByteArray();
}

SecureBytes secret(const QByteArray& text)
{
    return SecureBytes::from(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

const QDateTime from(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
const QDateTime until(QDate(2051, 6, 7), QTime(8, 9, 10), Qt::UTC);

Identity made(const QString& name, CertificateUse use, const Identity* issuer = nullptr)
{
    return *makeIdentity({name, use, {}, from, until}, issuer);
}

class FixedClock final : public kiosk::base::Clock {
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) {}
    std::chrono::milliseconds monotonic() const override { return {}; }
    QDateTime utcNow() const override { return m_now; }

private:
    QDateTime m_now;
};

} // namespace

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void privateKey_survivesItsPem()
    {
        const auto key = *PrivateKey::generate();
        const auto again = PrivateKey::fromPem(key.pem());
        QVERIFY(again);
        QCOMPARE(again->publicPem(), key.publicPem());
        QVERIFY(PublicKey::fromPem(key.publicPem()));
    }

    void keyOfOpensslProgram_isRead()
    {
        const auto sec1 =
            opensslOutput({u"ecparam"_s, u"-name"_s, u"prime256v1"_s, u"-genkey"_s, u"-noout"_s});
        QVERIFY(PrivateKey::fromPem(secret(sec1)));
    }

    void otherKindsOfKey_areRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("P-384") << QStringList{u"ecparam"_s, u"-name"_s, u"secp384r1"_s, u"-genkey"_s,
                                              u"-noout"_s};
        QTest::newRow("Ed25519") << QStringList{u"genpkey"_s, u"-algorithm"_s, u"ed25519"_s};
        QTest::newRow("encrypted") << QStringList{
            u"genpkey"_s, u"-algorithm"_s, u"EC"_s,    u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
            u"-aes128"_s, u"-pass"_s,      u"pass:x"_s};
    }

    void otherKindsOfKey_areRefused()
    {
        QFETCH(QStringList, arguments);
        const auto pem = opensslOutput(arguments);
        QVERIFY(pem.contains("PRIVATE KEY"));
        QVERIFY(!PrivateKey::fromPem(secret(pem)));
    }

    void otherText_isNoPublicKey()
    {
        const auto pem = PrivateKey::generate()->publicPem();
        QVERIFY(!PublicKey::fromPem(""));
        QVERIFY(!PublicKey::fromPem(pem + pem));
        QVERIFY(!PublicKey::fromPem("hello " + pem));
        QVERIFY(!PublicKey::fromPem(made(u"x"_s, CertificateUse::Client).certificate.pem()));
    }

    void certificate_tellsItsFacts()
    {
        const auto authority = made(u"CA"_s, CertificateUse::Authority);
        const auto device = made(u"kiosk-Ă-7"_s, CertificateUse::Client, &authority);
        QCOMPARE(device.certificate.commonName(), u"kiosk-Ă-7"_s);
        QCOMPARE(device.certificate.notBefore(), from);
        QCOMPARE(device.certificate.notAfter(), until);
        QVERIFY(authority.certificate.isAuthority());
        QVERIFY(!device.certificate.isAuthority());
        QVERIFY(device.certificate.belongsTo(device.key));
        QVERIFY(!device.certificate.belongsTo(authority.key));
    }

    void twoCertificates_areNotOne()
    {
        const auto pem = made(u"CA"_s, CertificateUse::Authority).certificate.pem();
        QVERIFY(Certificate::fromPem(pem));
        QVERIFY(!Certificate::fromPem(pem + pem));
        QVERIFY(!Certificate::fromPem(pem.chopped(40)));
    }

    void certificateTime_isTheLatest()
    {
        const auto build = buildTime();
        QVERIFY(build.isValid() && build <= QDateTime::currentDateTimeUtc());
        const FixedClock behind(build.addYears(-3));
        const FixedClock ahead(build.addYears(3));
        QCOMPARE(certificateTime(behind), build);
        QCOMPARE(certificateTime(ahead), ahead.utcNow());
        QCOMPARE(certificateTime(behind, build.addDays(1)), build.addDays(1));
        QCOMPARE(certificateTime(ahead, build.addDays(1)), ahead.utcNow());
    }
};

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
