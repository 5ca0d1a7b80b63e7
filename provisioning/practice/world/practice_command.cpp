#include "provisioning/practice/world/practice_command.h"

#include "provisioning/practice/agent/agent_process.h"
#include "provisioning/practice/portal/announcement.h"
#include "provisioning/practice/world/dock_window.h"
#include "provisioning/practice/world/end_signals.h"
#include "provisioning/practice/world/folders.h"
#include "provisioning/practice/world/placement.h"
#include "provisioning/practice/world/practice_world.h"
#include "provisioning/practice/world/screen_process.h"
#include "provisioning/practice/world/session_bus.h"

#include <QGuiApplication>
#include <QScreen>

#include <cstdio>

namespace provisioning::practice::world {

using namespace Qt::StringLiterals;

namespace {

// Room for a window manager's title bar.
constexpr int titleBar = 36;

// Two windows and a world, and how they end together.
class Practice : public QObject {
public:
    Practice(const PracticeCommand& command, const Placement& placement)
        : m_withAdmin(command.admin), m_placement(placement),
          m_world(command.state.isEmpty() ? usualFolder() : command.state, command.admin),
          m_window(m_world.desk()),
          m_agent(practiceInstallation({keysFolder(m_world.folder())}, kioskFolder(m_world.folder())),
                  QCoreApplication::applicationDirPath() + u"/motcua-agent"_s)
    {
        connect(&m_world, &PracticeWorld::opened, this, &Practice::show);
        connect(&m_world, &PracticeWorld::failed, this, &Practice::giveUp);
        connect(&m_world, &PracticeWorld::leaveRequested, this, &Practice::leave);
        connect(&m_window, &DockWindow::closed, this, &Practice::leave);
        connect(&m_signals, &EndSignals::received, this, &Practice::leave);
        connect(&m_screen, &ScreenProcess::ended, this, [](int status) { QCoreApplication::exit(status); });
    }

    void begin() { m_world.open(); }

private:
    // The dock first: the kiosk shall stand above it and have the keyboard.
    void show()
    {
        if (!m_window.show(m_placement.dock)) {
            QCoreApplication::exit(1);
            return;
        }
        m_screen.start(m_world.folder(), m_placement);
        m_agent.start();
        if (m_withAdmin) {
            std::fputs(announcement(m_world.portal(), keysFolder(m_world.folder())).constData(), stdout);
            std::fflush(stdout);
        }
    }

    void giveUp(const kiosk::base::Error& error)
    {
        std::fprintf(stderr, "motcua-practice: %s: %s\n", qPrintable(kiosk::base::codeName(error.code)),
                     qPrintable(error.detail));
        QCoreApplication::exit(1);
    }

    void leave() { m_screen.stop(); }

    bool m_withAdmin;
    Placement m_placement;
    EndSignals m_signals;
    PracticeWorld m_world;
    DockWindow m_window;
    AgentProcess m_agent;
    ScreenProcess m_screen;
};

} // namespace

int runPractice(const PracticeCommand& command, int& argc, char** argv)
{
    leaveNoBusBehind();
    QGuiApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const auto* screen = QGuiApplication::primaryScreen();
    if (screen == nullptr) {
        std::fputs("motcua-practice: no screen\n", stderr);
        return 1;
    }
    const auto panel = command.landscape ? landscapePanel : portraitPanel;
    Practice practice(command, placeWindows(screen->availableGeometry(), panel, titleBar));
    practice.begin();
    return QGuiApplication::exec();
}

} // namespace provisioning::practice::world
