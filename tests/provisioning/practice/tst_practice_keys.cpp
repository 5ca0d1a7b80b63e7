#include "provisioning/practice/practice_keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

QString opensslOutput(const QStringList& arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    return openssl.waitForFinished() ? QString::fromUtf8(openssl.readAllStandardOutput()) : QString();
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPracticeKeys : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    PracticeKeys m_keys = *makePracticeKeys(m_folder.filePath(u"a/b"_s));

private Q_SLOTS:
    void secretFiles_areTheOwnersOnly()
    {
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        for (const auto& path : {m_keys.portalKey(), m_keys.deviceKey(), m_keys.rootKey()})
            QCOMPARE(QFileInfo(path).permissions() & ~owner, QFile::Permissions());
    }

    void opensslProgram_verifiesTheChains()
    {
        QVERIFY(opensslOutput({u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslserver"_s, u"-verify_ip"_s,
                               u"127.0.0.1"_s, u"-CAfile"_s, m_keys.portalCa(), m_keys.portalCertificate()})
                    .trimmed()
                    .endsWith(u": OK"_s));
        QVERIFY(opensslOutput({u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslclient"_s, u"-CAfile"_s,
                               m_keys.deviceCa(), m_keys.deviceCertificate()})
                    .trimmed()
                    .endsWith(u": OK"_s));
    }

    void authoritiesOfCards_areThereToBeTrusted()
    {
        const QDir folder(m_keys.cardAuthorities());
        const auto certificates = folder.entryList({u"*.pem"_s}, QDir::Files);
        QCOMPARE(certificates.size(), 3);
        QVERIFY(folder.exists(u"csca-named.crl"_s));
        for (const auto& name : certificates) {
            const auto text = opensslOutput({u"x509"_s, u"-noout"_s, u"-subject"_s, u"-ext"_s,
                                             u"basicConstraints"_s, u"-in"_s, folder.filePath(name)});
            QVERIFY2(text.contains(u"PRACTICE CSCA"_s) && text.contains(u"CA:TRUE"_s), qPrintable(text));
        }
    }

    void everySubject_saysPractice()
    {
        for (const auto& path :
             {m_keys.portalCa(), m_keys.portalCertificate(), m_keys.deviceCa(), m_keys.deviceCertificate()})
            QVERIFY(opensslOutput({u"x509"_s, u"-noout"_s, u"-subject"_s, u"-in"_s, path})
                        .contains(u"Motcua practice, not a real authority"_s));
    }

    void secondStart_keepsTheKeysAndRepairsDamage()
    {
        const auto root = content(m_keys.rootKey());
        const auto device = content(m_keys.deviceCertificate());
        QVERIFY(QFile::remove(m_keys.portalKey()));
        QVERIFY(makePracticeKeys(m_keys.directory));
        QCOMPARE(content(m_keys.rootKey()), root);
        QCOMPARE(content(m_keys.deviceCertificate()), device);
        opensslProgram_verifiesTheChains();
    }

    void rotatedKey_isNewerInANewerSet_andTheEarlierOnesStay()
    {
        const auto keys = *makePracticeKeys(m_folder.filePath(u"rotated"_s));
        QVERIFY(signPracticeKeySet(keys));
        const auto setNow = [&] {
            const auto payload = content(keys.keySet()).split('.').value(1);
            return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding))
                .object();
        };
        const auto first = content(keys.openingKey());
        const auto before = setNow();
        for (int times = 1; times <= 2; ++times) {
            const auto replaced = content(keys.openingKey());
            QVERIFY(rotateOpeningKey(keys));
            QCOMPARE(keys.openingKeys().size(), times + 1);
            QVERIFY(content(keys.openingKey()) != replaced);
            QCOMPARE(content(keys.openingKeys().at(1)), replaced);
            const auto set = setNow();
            QCOMPARE(set.value(u"version").toInt(), before.value(u"version").toInt() + times);
            const auto sealing = set.value(u"sealing").toArray();
            QCOMPARE(sealing.size(), times + 1);
            QCOMPARE(sealing.last().toObject().value(u"key"),
                     before.value(u"sealing").toArray().first().toObject().value(u"key"));
            QVERIFY(sealing.at(0).toObject().value(u"notBefore").toString() >
                    sealing.at(1).toObject().value(u"notBefore").toString());
        }
        QCOMPARE(content(keys.openingKeys().constLast()), first);
        // A second start keeps all of it.
        QVERIFY(makePracticeKeys(keys.directory) && signPracticeKeySet(keys));
        QCOMPARE(setNow().value(u"version").toInt(), before.value(u"version").toInt() + 2);
    }

    void unwritableDirectory_isStorageFailed()
    {
        const auto made = makePracticeKeys(u"/dev/null/x"_s);
        QVERIFY(!made);
        QCOMPARE(made.error().code, kiosk::base::ErrorCode::StorageFailed);
    }
};

QTEST_GUILESS_MAIN(TestPracticeKeys)
#include "tst_practice_keys.moc"
