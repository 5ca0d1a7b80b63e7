#include "provisioning/practice/world/screen_process.h"

#include "provisioning/practice/world/screen_command.h"

#include <QCoreApplication>

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace provisioning::practice::world {

namespace {

// More than the supervisor gives its screens (2 s).
constexpr std::chrono::seconds patience{4};
constexpr int crashed = 1;

} // namespace

ScreenProcess::ScreenProcess(QObject* parent) : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([parentPid = ::getpid()] {
        // A group of its own: Ctrl+C is this program's to pass on, so that the screens end in order.
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parentPid)
            ::_exit(crashed);
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        end(m_patience.isActive() ? 0 : status == QProcess::NormalExit ? code : crashed);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(crashed);
    });
}

ScreenProcess::~ScreenProcess()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void ScreenProcess::start(const QString& folder, const Placement& placement)
{
    m_process.start(QCoreApplication::applicationFilePath(),
                    screenArguments({.folder = folder, .window = placement.kiosk, .scale = placement.scale}));
}

void ScreenProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning) {
        end(0);
        return;
    }
    m_process.terminate();
    m_patience.start();
}

void ScreenProcess::end(int status)
{
    if (std::exchange(m_ended, true))
        return;
    m_patience.stop();
    Q_EMIT ended(status);
}

} // namespace provisioning::practice::world
