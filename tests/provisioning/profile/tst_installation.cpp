#include "provisioning/profile/installation.h"

#include "kiosk/crypto/jws.h"
#include "kiosk/crypto/key_file.h"
#include "provisioning/practice/certificate_maker.h"
#include "provisioning/practice/practice_keys.h"
#include "provisioning/profile/profile_writer.h"
#include "provisioning/profile/version_seen.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace provisioning::profile;
using namespace provisioning::practice;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::crypto::PrivateKey;

class TestInstallation : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    PracticeKeys m_keys;
    Installation m_installation;

    static void overwrite(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void signVersion(int version)
    {
        auto document = practiceProfile();
        document.insert(u"version"_s, version);
        QVERIFY(signPracticeProfile(m_keys, QUrl(u"https://127.0.0.1:1"_s), document));
    }
    QString seen() const { return m_installation.stateDirectory + u"/profile-seen"_s; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = *makePracticeKeys(m_folder->filePath(u"keys"_s));
        signVersion(3);
        QVERIFY(QDir(m_folder->path()).mkdir(u"state"_s));
        m_installation = {m_keys.rootPublic(),
                          m_keys.profile(),
                          m_keys.deviceCertificate(),
                          m_keys.deviceKey(),
                          m_folder->filePath(u"state"_s),
                          false};
    }

    void practiceInstallation_isRead()
    {
        const auto read = readInstallation(m_installation);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->profile.device, practiceDevice());
        QVERIFY(read->deviceCertificate.belongsTo(read->deviceKey));
        QCOMPARE(content(seen()), "3\n"_ba);
    }

    void olderVersion_isRolledBackAndNewerIsRemembered()
    {
        QVERIFY(readInstallation(m_installation));
        QVERIFY(readInstallation(m_installation));
        signVersion(2);
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::ProfileRolledBack);
        signVersion(4);
        QVERIFY(readInstallation(m_installation));
        QCOMPARE(content(seen()), "4\n"_ba);
    }

    void damagedRecord_isNeverGuessed()
    {
        for (const auto& bytes : {""_ba, "x"_ba, "-1"_ba, "3 4"_ba}) {
            overwrite(seen(), bytes);
            QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::StorageFailed);
            QCOMPARE(content(seen()), bytes);
        }
    }

    // A screen's process and its successor start together.
    void manyAtOnce_allSucceedAndTheNewestStays()
    {
        std::vector<std::thread> processes;
        std::atomic_int failures = 0;
        for (int version = 1; version <= 8; ++version) {
            processes.emplace_back([&, version] {
                const auto remembered = rememberVersion(m_installation.stateDirectory, version);
                if (!remembered && remembered.error().code != ErrorCode::ProfileRolledBack)
                    ++failures;
            });
        }
        for (auto& process : processes)
            process.join();
        QCOMPARE(failures, 0);
        QCOMPARE(content(seen()), "8\n"_ba);
    }

    void missingStateDirectory_isStorageFailed()
    {
        m_installation.stateDirectory = m_folder->filePath(u"elsewhere"_s);
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::StorageFailed);
    }

    void missingOrOpenRoot_isRootMissing()
    {
        m_installation.requireRootOwned = true;
        QCOMPARE(readInstallation(m_installation).has_value(), ::geteuid() == 0);
        ::chmod(QFile::encodeName(m_keys.rootPublic()).constData(), 0666);
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::RootMissing);
        m_installation.requireRootOwned = false;
        overwrite(m_keys.rootPublic(), "no key");
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::RootMissing);
        m_installation.rootPem = m_folder->filePath(u"none"_s);
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::RootMissing);
    }

    void missingProfile_isProfileMissing()
    {
        QVERIFY(QFile::remove(m_keys.profile()));
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::ProfileMissing);
    }

    void otherText_isMalformed()
    {
        for (const auto& text : {""_ba, "{}"_ba, "a.b"_ba, QByteArray(content(m_keys.profile()) + "x")}) {
            overwrite(m_keys.profile(), text);
            const auto code = readInstallation(m_installation).error().code;
            QVERIFY(code == ErrorCode::ProfileMalformed || code == ErrorCode::ProfileForged);
        }
    }

    void anotherKindOfDocumentByTheRoot_isMalformed()
    {
        const auto root = PrivateKey::fromPem(*kiosk::crypto::readSecretFile(m_keys.rootKey(), 4096));
        const kiosk::crypto::JwsRules receipt{"motcua-receipt"_ba, std::nullopt, 4096};
        overwrite(m_keys.profile(), kiosk::crypto::signJws("{}", *root, receipt));
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::ProfileMalformed);
    }

    void profileByAnotherKey_isForged()
    {
        overwrite(m_keys.profile(), signProfile(practiceProfile(), *PrivateKey::generate()));
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::ProfileForged);
    }

    void changedPayload_isForged()
    {
        auto parts = content(m_keys.profile()).trimmed().split('.');
        parts[1].replace(10, 1, parts[1].at(10) == 'A' ? "B" : "A");
        overwrite(m_keys.profile(), parts.join('.'));
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::ProfileForged);
    }

    void wrongField_isNamedAndNothingIsRemembered()
    {
        auto document = practiceProfile();
        document.insert(u"colour"_s, u"red"_s);
        QVERIFY(signPracticeProfile(m_keys, QUrl(u"https://127.0.0.1:1"_s), document));
        const auto read = readInstallation(m_installation);
        QCOMPARE(read.error().code, ErrorCode::ProfileField);
        QVERIFY(read.error().detail.startsWith(u"/colour"_s));
        QVERIFY(!QFile::exists(seen()));
    }

    void certificateOfAnotherDevice_isProfileDevice()
    {
        const auto now = QDateTime::currentDateTimeUtc();
        const auto other =
            *makeIdentity({u"kiosk-8"_s, CertificateUse::Client, {}, now, now.addDays(1)}, nullptr);
        overwrite(m_keys.deviceCertificate(), other.certificate.pem());
        const auto pem = other.key.pem();
        overwrite(m_keys.deviceKey(), QByteArray(pem.text().data(), static_cast<qsizetype>(pem.size())));
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::ProfileDevice);
    }

    void missingOpenOrStrangeDeviceKey_isDeviceKeyMissing()
    {
        ::chmod(QFile::encodeName(m_keys.deviceKey()).constData(), 0644);
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::DeviceKeyMissing);
        m_installation.deviceKey = m_keys.portalKey();
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::DeviceKeyMissing);
        m_installation.deviceKey = m_folder->filePath(u"none"_s);
        QCOMPARE(readInstallation(m_installation).error().code, ErrorCode::DeviceKeyMissing);
    }
};

QTEST_GUILESS_MAIN(TestInstallation)
#include "tst_installation.moc"
