// The agent against a receiver by another hand, over HTTPS.

#include "kiosk/agent/agent.h"
#include "kiosk/agent/queue_place.h"
#include "kiosk/agent/wakeup.h"
#include "kiosk/base/ids.h"
#include "kiosk/crypto/key_file.h"
#include "offline-queue/bytes.h"
#include "offline-queue/line_news.h"
#include "offline-queue/spool_view.h"
#include "provisioning/practice/practice_keys.h"
#include "tests/offline-queue/listening.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace kiosk::agent;
namespace practice = provisioning::practice;

namespace {

constexpr int patience = 30'000; // milliseconds

} // namespace

class TestAgent : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    practice::PracticeKeys m_keys;
    std::unique_ptr<outbox::Spool> m_spool;

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] std::unique_ptr<tests::Listening> receive(quint16 port = 0) const
    {
        return std::make_unique<tests::Listening>(
            u"python3"_s, QStringList{QStringLiteral(RECEIVER), u"serve"_s, u"--keys"_s, m_keys.directory,
                                      u"--state"_s, path(u"received"_s), u"--port"_s, QString::number(port)});
    }
    // A signed profile that names the receiver's port, and the spool of its kiosk.
    void install(quint16 port)
    {
        const QUrl url(u"https://localhost:%1"_s.arg(port));
        QVERIFY(practice::signPracticeProfile(m_keys, url));
        const auto installed = provisioning::profile::readInstallation(installation());
        QVERIFY(installed);
        m_spool = std::move(*outbox::Spool::open(queueFolder(path(u"state"_s)), ownerOf(*installed)));
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
        install(receiver->port);
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
        const auto port = receiver->port;
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

    void wordOfTheLine_endsAPause()
    {
        install(1);
        outbox::tellOfLine(m_spool->path());
        Wakeup wakeup(m_spool->path(), -1);
        outbox::tellOfLine(m_spool->path());
        QCOMPARE(wakeup.wait(std::chrono::hours(1)), Woken::NewLine);
        QCOMPARE(wakeup.wait(std::chrono::milliseconds(0)), Woken::TimeOver);
    }

    void keySetBesideTheProfile_isTakenWithoutALine()
    {
        install(1);
        const auto installed = provisioning::profile::readInstallation(installation());
        QVERIFY(installed);
        QVERIFY(!m_spool->keySet(installed->profile.queue.keysRoot));
        const auto opened = openQueue(installation(), *installed);
        QVERIFY(opened);
        QVERIFY((*opened)->keySet(installed->profile.queue.keysRoot));
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
