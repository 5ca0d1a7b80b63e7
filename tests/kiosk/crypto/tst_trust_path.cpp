#include "kiosk/crypto/trust_path.h"

#include "tests/kiosk/crypto/openssl_authority.h"

#include <QFile>
#include <QTest>

using namespace kiosk::crypto;
using namespace Qt::StringLiterals;
using kiosk::base::codeName;

namespace {

constexpr auto endEntity = "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n";

} // namespace

class TestTrustPath : public QObject {
    Q_OBJECT

private:
    OpensslAuthority m_openssl;
    QDateTime m_now = QDateTime::currentDateTimeUtc();

    Certificate certificate(const QString& name) const { return *Certificate::fromDer(m_openssl.der(name)); }
    TrustFolder trust(const QStringList& names) const
    {
        TrustFolder folder;
        for (const auto& name : names)
            folder.add(certificate(name));
        return folder;
    }
    QString verdict(const QString& name, const QStringList& carried, const QStringList& trusted,
                    const QDateTime& at) const
    {
        QList<Certificate> others;
        for (const auto& other : carried)
            others.append(certificate(other));
        const auto path = findTrustPath(certificate(name), others, trust(trusted), at);
        return path ? u"good"_s : codeName(path.error().code);
    }
    void issue(const QString& name, const QString& issuer, const QByteArray& extensions,
               const QString& digest, int from = -1) const
    {
        m_openssl.issue(name, {.key = u"ec:prime256v1"_s,
                               .subject = "CN=" + name.toUtf8() + "\n",
                               .extensions = extensions,
                               .issuer = issuer,
                               .digest = digest,
                               .fromDays = from});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_openssl.found();
        const auto sha256 = u"sha256"_s;
        const auto* authority = OpensslAuthority::authorityExtensions;
        issue(u"person"_s, u"ca"_s, endEntity, sha256);
        issue(u"expired"_s, u"ca"_s, endEntity, sha256, -40);
        issue(u"early"_s, u"ca"_s, endEntity, sha256, 3);
        issue(u"by-sha1"_s, u"ca"_s, endEntity, u"sha1"_s);
        issue(u"by-person"_s, u"person"_s, endEntity, sha256);
        issue(u"habit"_s, u"root"_s, "keyUsage=critical,keyCertSign\n", sha256);
        issue(u"by-habit"_s, u"habit"_s, endEntity, sha256);
        issue(u"short-path"_s, u"root"_s,
              "basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign\n", sha256);
        issue(u"below-short"_s, u"short-path"_s, authority, sha256);
        issue(u"by-below-short"_s, u"below-short"_s, endEntity, sha256);
        issue(u"old-ca"_s, u"root"_s, authority, sha256, -40);
        issue(u"by-old-ca"_s, u"old-ca"_s, endEntity, sha256);
        m_openssl.issue(
            u"weak-ca"_s,
            {.key = u"rsa:1024"_s, .subject = "CN=weak\n", .extensions = authority, .issuer = u"root"_s});
        issue(u"by-weak-ca"_s, u"weak-ca"_s, endEntity, sha256);
        m_openssl.issue(u"weak"_s, {.key = u"rsa:1024"_s, .subject = "CN=weak\n", .issuer = u"ca"_s});
        // The same names as root and CA, other keys.
        m_openssl.issue(u"false-root"_s,
                        {.subject = "O=Made up\nCN=Made-up root\n", .extensions = authority, .days = 90});
        m_openssl.issue(u"false-ca"_s, {.subject = "O=Made up\nCN=Made-up CA\n",
                                        .extensions = authority,
                                        .issuer = u"false-root"_s,
                                        .days = 60});
        issue(u"by-false-ca"_s, u"false-ca"_s, endEntity, sha256);
    }

    void chain_isJudged_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("carried");
        QTest::addColumn<QStringList>("trusted");
        QTest::addColumn<QString>("expected");
        const QStringList root{u"root"_s};
        const QStringList ca{u"ca"_s};
        const auto good = u"good"_s;
        const auto broken = u"CertificateChainBroken"_s;
        const auto untrusted = u"CertificateUntrusted"_s;
        QTest::newRow("carried issuer") << u"person"_s << ca << root << good;
        QTest::newRow("issuer from the folder") << u"person"_s << QStringList{} << root + ca << good;
        QTest::newRow("issuer missing") << u"person"_s << QStringList{} << root << broken;
        QTest::newRow("issuer trusted, its root not there")
            << u"person"_s << QStringList{} << ca << untrusted;
        QTest::newRow("nobody trusted") << u"person"_s << ca + root << QStringList{} << untrusted;
        QTest::newRow("another root")
            << u"by-false-ca"_s << QStringList{u"false-ca"_s, u"false-root"_s} << root << untrusted;
        QTest::newRow("names of the right issuer, another key") << u"by-false-ca"_s << ca << root << broken;
        QTest::newRow("names all the way up")
            << u"by-false-ca"_s << QStringList{u"false-ca"_s} << root << broken;
        QTest::newRow("expired") << u"expired"_s << ca << root << u"CertificateExpired"_s;
        QTest::newRow("not yet valid") << u"early"_s << ca << root << u"CertificateNotYetValid"_s;
        QTest::newRow("issuer expired") << u"by-old-ca"_s << QStringList{u"old-ca"_s} << root << broken;
        QTest::newRow("issued by a person")
            << u"by-person"_s << ca + QStringList{u"person"_s} << root << broken;
        QTest::newRow("issuer without basicConstraints")
            << u"by-habit"_s << QStringList{u"habit"_s} << root << broken;
        QTest::newRow("path too long")
            << u"by-below-short"_s << QStringList{u"below-short"_s, u"short-path"_s} << root << broken;
        QTest::newRow("signed with SHA-1") << u"by-sha1"_s << ca << root << broken;
        QTest::newRow("weak issuer") << u"by-weak-ca"_s << QStringList{u"weak-ca"_s} << root << broken;
        QTest::newRow("weak key") << u"weak"_s << ca << root << u"CertificateUnsuitable"_s;
    }
    void chain_isJudged()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, carried);
        QFETCH(QStringList, trusted);
        QFETCH(QString, expected);
        QCOMPARE(verdict(name, carried, trusted, m_now), expected);
    }

    // What the program says of the same certificates, roots and issuers.
    void openssl_agrees()
    {
        const auto accepts = [&](const QString& name, const QString& issuer) {
            return m_openssl.accepts({u"verify"_s, u"-auth_level"_s, u"2"_s, u"-CAfile"_s, u"root.pem"_s,
                                      u"-untrusted"_s, issuer + u".pem"_s, name + u".pem"_s});
        };
        const QList<std::pair<QString, QString>> chains{{u"person"_s, u"ca"_s},
                                                        {u"expired"_s, u"ca"_s},
                                                        {u"early"_s, u"ca"_s},
                                                        {u"by-sha1"_s, u"ca"_s},
                                                        {u"weak"_s, u"ca"_s},
                                                        {u"by-false-ca"_s, u"ca"_s},
                                                        {u"by-false-ca"_s, u"false-ca"_s},
                                                        {u"by-old-ca"_s, u"old-ca"_s},
                                                        {u"by-weak-ca"_s, u"weak-ca"_s},
                                                        {u"by-person"_s, u"person"_s}};
        for (const auto& [name, issuer] : chains)
            QVERIFY2(accepts(name, issuer) == (verdict(name, {issuer}, {u"root"_s}, m_now) == u"good"),
                     qPrintable(name));
        QVERIFY(accepts(u"person"_s, u"ca"_s));
    }

    void time_decides()
    {
        const QStringList ca{u"ca"_s};
        const QStringList root{u"root"_s};
        QCOMPARE(verdict(u"person"_s, ca, root, m_now.addDays(45)), u"CertificateExpired"_s);
        QCOMPARE(verdict(u"expired"_s, ca, root, m_now.addDays(-20)), u"CertificateChainBroken"_s);
        QCOMPARE(verdict(u"early"_s, ca, root, m_now.addDays(4)), u"good"_s);
    }

    void path_goesFromTheCertificateToTheAnchor()
    {
        const auto path =
            findTrustPath(certificate(u"person"_s), {certificate(u"ca"_s)}, trust({u"root"_s}), m_now);
        QVERIFY(path);
        QCOMPARE(*path, (TrustPath{certificate(u"person"_s), certificate(u"ca"_s), certificate(u"root"_s)}));
    }

    void folder_takesWhatItsNamesSay()
    {
        QTemporaryDir folder;
        const auto put = [&](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        put(u"a.pem"_s, m_openssl.read(u"root.pem"_s) + m_openssl.read(u"ca.pem"_s));
        put(u"b.CER"_s, m_openssl.der(u"false-root"_s));
        put(u"c.crt"_s, m_openssl.read(u"root.pem"_s));
        put(u"d.der"_s, "nothing");
        put(u"e.txt"_s, m_openssl.read(u"false-ca.pem"_s));
        put(u"f.crl"_s, m_openssl.list(u"ca"_s));
        const auto trust = TrustFolder::fromFolder(folder.path());
        QCOMPARE(trust.anchors(), (QList{certificate(u"root"_s), certificate(u"false-root"_s)}));
        QCOMPARE(trust.issuers(), QList{certificate(u"ca"_s)});
        QCOMPARE(trust.revocations().size(), 1);
        QCOMPARE(trust.skipped(), QStringList{u"d.der"_s});
        QVERIFY(TrustFolder::fromFolder(folder.filePath(u"absent"_s)).anchors().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTrustPath)
#include "tst_trust_path.moc"
