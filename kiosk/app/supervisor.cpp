#include "kiosk/app/supervisor.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kiosk::app {

namespace {

std::chrono::milliseconds monotonicNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

sigset_t watchedSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGCHLD})
        sigaddset(&set, signal);
    return set;
}

struct Screen {
    pid_t pid = -1;
    int channel = -1;
};

class Supervisor {
public:
    Supervisor(const ScreenFunction& screen, const RelayLimits& limits) : m_screen(screen), m_relay(limits) {}
    ~Supervisor();
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    int run();

private:
    void perform(const Relay::Actions& actions);
    void fork(const Relay::Fork& action);
    [[noreturn]] void becomeScreen(Role role, int channel, pid_t supervisor);
    void wait();
    void takeSignals();
    void reap();
    void readWords(Relay::Child child);

    const ScreenFunction& m_screen;
    Relay m_relay;
    std::map<Relay::Child, Screen> m_screens;
    sigset_t m_oldMask{};
    int m_signals = -1;
};

Supervisor::~Supervisor()
{
    if (m_signals < 0)
        return;
    ::close(m_signals);
    ::sigprocmask(SIG_SETMASK, &m_oldMask, nullptr);
}

int Supervisor::run()
{
    const auto signals = watchedSignals();
    if (::sigprocmask(SIG_BLOCK, &signals, &m_oldMask) != 0)
        return 1;
    m_signals = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_signals < 0)
        return 1;
    perform(m_relay.begin(monotonicNow()));
    while (!m_relay.isOver()) {
        wait();
        perform(m_relay.timePassed(monotonicNow()));
    }
    return 0;
}

void Supervisor::perform(const Relay::Actions& actions)
{
    for (const auto& action : actions) {
        if (const auto* toFork = std::get_if<Relay::Fork>(&action)) {
            fork(*toFork);
        } else if (const auto* tell = std::get_if<Relay::Tell>(&action)) {
            const char order = static_cast<char>(tell->order);
            // One that cannot be told is dead or full of unread orders: its limit ends it.
            static_cast<void>(::send(m_screens[tell->child].channel, &order, 1, MSG_NOSIGNAL | MSG_DONTWAIT));
        } else if (const auto* kill = std::get_if<Relay::Kill>(&action)) {
            ::kill(m_screens[kill->child].pid, SIGKILL);
        }
    }
}

void Supervisor::fork(const Relay::Fork& action)
{
    int ends[2] = {-1, -1};
    const bool connected = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0;
    const pid_t self = ::getpid();
    std::fflush(nullptr);
    const pid_t pid = connected ? ::fork() : -1;
    if (pid == 0) {
        ::close(ends[0]);
        becomeScreen(action.role, ends[1], self);
    }
    if (connected)
        ::close(ends[1]);
    if (pid < 0) {
        std::perror("motcua: no process for a screen");
        if (connected)
            ::close(ends[0]);
        perform(m_relay.gone(action.child, monotonicNow()));
        return;
    }
    m_screens[action.child] = Screen{pid, ends[0]};
}

void Supervisor::becomeScreen(Role role, int channel, pid_t supervisor)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != supervisor) // it died in between
        ::_exit(1);
    ::close(m_signals);
    for (const auto& [child, screen] : m_screens)
        ::close(screen.channel);
    ::sigprocmask(SIG_SETMASK, &m_oldMask, nullptr);
    const int code = m_screen(role, channel);
    std::fflush(nullptr);
    // Neither the supervisor's exit handlers nor anything slow: the successor has the screen already.
    ::_exit(code);
}

void Supervisor::wait()
{
    std::vector<pollfd> sources{{m_signals, POLLIN, 0}};
    std::vector<Relay::Child> children;
    for (const auto& [child, screen] : m_screens) {
        if (screen.channel < 0)
            continue;
        sources.push_back({screen.channel, POLLIN, 0});
        children.push_back(child);
    }
    int timeout = -1;
    if (const auto next = m_relay.nextLook())
        timeout = static_cast<int>(std::max<std::int64_t>(0, (*next - monotonicNow()).count()));
    if (::poll(sources.data(), sources.size(), timeout) <= 0)
        return;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (sources[i + 1].revents != 0)
            readWords(children[i]);
    }
    if (sources[0].revents != 0)
        takeSignals();
}

void Supervisor::readWords(Relay::Child child)
{
    const auto it = m_screens.find(child);
    if (it == m_screens.end())
        return;
    char words[64];
    const auto count = ::recv(it->second.channel, words, sizeof words, MSG_DONTWAIT);
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) {
        // Hung up; what becomes of the process, waitpid says.
        ::close(it->second.channel);
        it->second.channel = -1;
        return;
    }
    for (ssize_t i = 0; i < count; ++i)
        perform(m_relay.said(child, static_cast<Word>(words[i]), monotonicNow()));
}

void Supervisor::takeSignals()
{
    signalfd_siginfo info;
    while (::read(m_signals, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        if (info.ssi_signo == SIGCHLD)
            reap();
        else
            perform(m_relay.stop(monotonicNow()));
    }
}

void Supervisor::reap()
{
    int status = 0;
    for (pid_t pid = 0; (pid = ::waitpid(-1, &status, WNOHANG)) > 0;) {
        const auto it = std::find_if(m_screens.begin(), m_screens.end(),
                                     [pid](const auto& entry) { return entry.second.pid == pid; });
        if (it == m_screens.end())
            continue;
        const auto child = it->first;
        // Its last words may still lie in the channel.
        while (it->second.channel >= 0) {
            pollfd source{it->second.channel, POLLIN, 0};
            if (::poll(&source, 1, 0) <= 0)
                break;
            readWords(child);
        }
        if (it->second.channel >= 0)
            ::close(it->second.channel);
        m_screens.erase(it);
        if (WIFSIGNALED(status))
            std::fprintf(stderr, "motcua: a screen ended by signal %d\n", WTERMSIG(status));
        perform(m_relay.gone(child, monotonicNow()));
    }
}

} // namespace

int supervise(const ScreenFunction& screen, const RelayLimits& limits)
{
    Supervisor supervisor(screen, limits);
    return supervisor.run();
}

} // namespace kiosk::app
