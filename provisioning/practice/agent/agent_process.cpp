#include "provisioning/practice/agent/agent_process.h"

#include "kiosk/agent/queue_place.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::Result;

namespace {

Q_LOGGING_CATEGORY(logAgentProcess, "motcua.practice")

// Before it is started anew, as a service manager would.
constexpr std::chrono::seconds pause{1};
// A batch under way is given up at once; this is for a disk that takes its time.
constexpr int patience = 2'000; // milliseconds

} // namespace

profile::Installation practiceInstallation(const PracticeKeys& keys, const QString& state)
{
    return profile::installationIn(keys.directory, state);
}

Result<void> makeQueue(const profile::Installation& installation)
{
    const auto installed = profile::readInstallation(installation);
    if (!installed)
        return tl::make_unexpected(installed.error());
    return kiosk::agent::openQueue(installation, *installed).map([](const auto&) {});
}

AgentProcess::AgentProcess(profile::Installation installation, QString program, QObject* parent)
    : QObject(parent), m_installation(std::move(installation)), m_program(std::move(program))
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([parentPid = ::getpid()] {
        // Ctrl+C is this program's to pass on.
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parentPid)
            ::_exit(1);
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &AgentProcess::start);
    connect(&m_process, &QProcess::finished, this, [this] { m_pause.start(); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            qCWarning(logAgentProcess, "%s cannot be started; what is sealed stays here",
                      qUtf8Printable(m_program));
    });
}

AgentProcess::~AgentProcess()
{
    m_process.disconnect(this);
    m_process.terminate();
    if (!m_process.waitForFinished(patience)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void AgentProcess::start()
{
    m_process.start(m_program, {u"--installed"_s, QFileInfo(m_installation.profileJws).absolutePath(),
                                u"--state"_s, m_installation.stateDirectory});
}

} // namespace provisioning::practice
