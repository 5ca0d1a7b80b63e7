// The production agent as a practice world starts it, against the practice portal.

#include "kiosk/agent/queue_place.h"
#include "kiosk/base/ids.h"
#include "offline-queue/bytes.h"
#include "offline-queue/line_news.h"
#include "offline-queue/outbox.h"
#include "provisioning/practice/agent/agent_process.h"
#include "provisioning/practice/portal/practice_portal.h"
#include "provisioning/practice/portal/queue_files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace provisioning::practice;

namespace {

constexpr int patience = 30'000; // milliseconds

} // namespace

class TestAgentProcess : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    PracticeKeys m_keys;
    kiosk::base::SystemClock m_clock;
    std::unique_ptr<PracticePortal> m_portal;
    std::unique_ptr<AgentProcess> m_agent;
    provisioning::profile::Installation m_installation;

    void add() const
    {
        const auto installed = provisioning::profile::readInstallation(m_installation);
        QVERIFY(installed);
        const auto spool = kiosk::agent::openQueue(m_installation, *installed);
        QVERIFY(spool);
        const auto& queue = installed->profile.queue;
        const auto outbox = outbox::Outbox::open((*spool)->path(), (*spool)->owner(),
                                                 {queue.keysRoot, queue.recovery, queue.grace, 0}, m_clock);
        QVERIFY(outbox);
        const QByteArray text = "a registration";
        const auto id = QUuid::fromString(kiosk::base::uuidV7(m_clock));
        QVERIFY((*outbox)->add({id, "registration", 1, outbox::octetsOf(text)}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        std::signal(SIGPIPE, SIG_IGN);
        m_keys = *makePracticeKeys(m_folder.filePath(u"keys"_s));
    }

    void init()
    {
        PortalOptions options;
        options.tls = {m_keys.portalCertificate(), m_keys.portalKey(), m_keys.deviceCa()};
        options.queue = queueFiles(m_keys);
        m_portal = std::make_unique<PracticePortal>(options, m_clock);
        QVERIFY(m_portal->start());
        QVERIFY(signPracticeProfile(m_keys, m_portal->baseUrl()));
        const auto state = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        QVERIFY(QDir().mkpath(state));
        m_installation = practiceInstallation(m_keys, state);
        QVERIFY(makeQueue(m_installation));
        m_agent = std::make_unique<AgentProcess>(m_installation, QStringLiteral(AGENT));
    }
    void cleanup()
    {
        m_agent.reset();
        m_portal.reset();
    }

    void sealed_isDelivered()
    {
        m_agent->start();
        add();
        QTRY_COMPARE_WITH_TIMEOUT(m_portal->envelopes().size(), 1, patience);
    }

    void lineCut_waitsAndIsDeliveredWhenItIsBack()
    {
        QVERIFY(m_portal->setLineUp(false));
        m_agent->start();
        add();
        add();
        QVERIFY(m_portal->setLineUp(true));
        outbox::tellOfLine(kiosk::agent::queueFolder(m_installation.stateDirectory));
        QTRY_COMPARE_WITH_TIMEOUT(m_portal->envelopes().size(), 2, patience);
    }

    void killed_isStartedAnewAndGoesOn()
    {
        m_agent->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->processId() != 0, patience);
        const auto first = m_agent->processId();
        QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
        add();
        QTRY_COMPARE_WITH_TIMEOUT(m_portal->envelopes().size(), 1, patience);
        QVERIFY(m_agent->processId() != first);
    }
};

QTEST_GUILESS_MAIN(TestAgentProcess)
#include "tst_agent_process.moc"
