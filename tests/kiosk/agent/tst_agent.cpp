// The agent against a receiver by another hand, over HTTPS.

#include "kiosk/agent/agent.h"
#include "kiosk/base/ids.h"
#include "kiosk/crypto/key_file.h"
#include "offline-queue/bytes.h"
#include "offline-queue/spool_view.h"
#include "provisioning/practice/practice_keys.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace kiosk::agent;
namespace practice = provisioning::practice;

namespace {

constexpr int patience = 30'000; // milliseconds

class Receiver {
public:
    Receiver(const QString& keys, const QString& state, const QByteArray& port = "0")
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"python3"_s, {QStringLiteral(RECEIVER), u"serve"_s, u"--keys"_s, keys, u"--state"_s,
                                       state, u"--port"_s, QString::fromLatin1(port)});
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) {
        }
        m_port = m_process.readLine().trimmed().split(' ').last();
    }
    ~Receiver()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QByteArray port() const { return m_port; }

private:
    QProcess m_process;
    QByteArray m_port;
};

} // namespace

class TestAgent : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    practice::PracticeKeys m_keys;
    std::unique_ptr<outbox::Spool> m_spool;

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] std::unique_ptr<Receiver> receive(const QByteArray& port = "0") const
    {
        return std::make_unique<Receiver>(m_keys.directory, path(u"received"_s), port);
    }
    // A signed profile that names the receiver's port, and the spool of its kiosk.
    void install(const QByteArray& port)
    {
        const QUrl url(u"https://localhost:"_s + QString::fromLatin1(port));
        QVERIFY(practice::signPracticeProfile(m_keys, url));
        const auto installed = provisioning::profile::readInstallation(installation());
        QVERIFY(installed);
        const auto root = kiosk::crypto::PublicKey::fromPem(*kiosk::crypto::readTrustedFile(
            m_keys.rootPublic(), kiosk::crypto::Ownership::Anyone, 64 * 1024));
        m_spool = std::move(
            *outbox::Spool::open(queueFolder(path(u"state"_s)), ownerOf(installed->profile, *root)));
    }
    [[nodiscard]] provisioning::profile::Installation installation() const
    {
        return {.rootPem = m_keys.rootPublic(),
                .profileJws = m_keys.profile(),
                .deviceCertificate = m_keys.deviceCertificate(),
                .deviceKey = m_keys.deviceKey(),
                .stateDirectory = path(u"state"_s),
                .requireRootOwned = false};
    }
    void add() const
    {
        const QByteArray text = "a registration";
        const auto id = QUuid::fromString(kiosk::base::uuidV7(kiosk::base::SystemClock()));
        const auto key = kiosk::crypto::PrivateKey::fromPem(
            *kiosk::crypto::readSecretFile(m_keys.openingKey(), 16 * 1024));
        QVERIFY(m_spool->add({id, "registration", 1, outbox::octetsOf(text)}, {key->publicKey()}));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(path(u"state"_s)));
        m_keys = *practice::makePracticeKeys(path(u"keys"_s));
        QVERIFY(practice::signPracticeProfile(m_keys, QUrl(u"https://localhost:1"_s)));
    }
    void cleanup() { m_spool.reset(); }

    void whatWaitsAndWhatComes_isDelivered()
    {
        const auto receiver = receive();
        install(receiver->port());
        add();
        kiosk::crypto::TlsCancel end;
        const kiosk::base::SystemClock clock;
        std::thread agent([&] { runAgent(installation(), clock, end); });
        QTRY_VERIFY_WITH_TIMEOUT(m_spool->waiting().empty(), patience);
        add();
        QTRY_VERIFY_WITH_TIMEOUT(m_spool->waiting().empty(), patience);
        end.cancel();
        agent.join();
        QCOMPARE(outbox::SpoolView::open(m_spool->path())->list().size(), std::size_t{2});
    }

    void lineThatComesBack_isUsed()
    {
        auto receiver = receive();
        const auto port = receiver->port();
        install(port);
        receiver.reset();
        add();
        kiosk::crypto::TlsCancel end;
        const kiosk::base::SystemClock clock;
        std::thread agent([&] { runAgent(installation(), clock, end); });
        receiver = receive(port);
        QTRY_VERIFY_WITH_TIMEOUT(m_spool->waiting().empty(), patience);
        end.cancel();
        agent.join();
    }

    void withoutAProfile_itWaitsAndEndsWhenTold()
    {
        QVERIFY(QFile::remove(m_keys.profile()));
        kiosk::crypto::TlsCancel end;
        const kiosk::base::SystemClock clock;
        std::thread agent([&] { runAgent(installation(), clock, end); });
        end.cancel();
        agent.join();
    }
};

QTEST_GUILESS_MAIN(TestAgent)
#include "tst_agent.moc"
