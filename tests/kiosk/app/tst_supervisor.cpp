// Real processes with screens of a few lines. Every screen reports what it does over a pipe to the test, so
// that nothing is waited for by time.
#include "kiosk/app/supervisor.h"

#include <QTest>

#include <atomic>
#include <csignal>
#include <set>

#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

struct Report {
    pid_t pid = 0;
    char what = 0; // 'A', 'S', 'O': begun in this role; or an order received
};

int g_reports = -1; // the screens' end

void report(char what)
{
    const Report entry{::getpid(), what};
    static_cast<void>(::write(g_reports, &entry, sizeof entry));
}

void say(int channel, Word word)
{
    const char byte = static_cast<char>(word);
    static_cast<void>(::send(channel, &byte, 1, MSG_NOSIGNAL));
}

// The next order; Leave when the supervisor is gone.
Order heard(int channel)
{
    char byte = 0;
    const auto order = ::recv(channel, &byte, 1, 0) == 1 ? static_cast<Order>(byte) : Order::Leave;
    report(static_cast<char>(order));
    return order;
}

void begin(Role role)
{
    report(role == Role::Active ? 'A' : role == Role::Standby ? 'S' : 'O');
}

// Waits for its turn and stands on the screen from then on. False: leave instead.
bool comeUp(Role role, int channel)
{
    begin(role);
    if (role == Role::Standby) {
        say(channel, Word::Ready);
        if (heard(channel) == Order::Leave)
            return false;
    }
    say(channel, Word::Shown);
    say(channel, Word::Settled);
    return true;
}

[[noreturn]] void hang()
{
    for (;;)
        ::pause();
}

// Runs supervise() in a process of its own and hears the screens.
class Run {
public:
    explicit Run(const ScreenFunction& screen, const RelayLimits& limits = {})
    {
        int ends[2];
        if (::pipe(ends) != 0)
            qFatal("no pipe");
        m_reports = ends[0];
        g_reports = ends[1];
        m_pid = ::fork();
        if (m_pid == 0)
            ::_exit(supervise(screen, limits));
        ::close(ends[1]);
    }
    ~Run()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
        ::close(m_reports);
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    // The next report; `what` is 0 when every writer is gone.
    Report next()
    {
        Report entry;
        if (::read(m_reports, &entry, sizeof entry) != static_cast<ssize_t>(sizeof entry))
            return {};
        return entry;
    }
    pid_t pid() const { return m_pid; }
    void signal(int number) const { ::kill(m_pid, number); }
    int exitCode()
    {
        int status = -1;
        ::waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_pid = -1;
    int m_reports = -1;
};

// Shared by all screens of one test: how many have begun.
std::atomic<int>& begunCount()
{
    static void* page =
        ::mmap(nullptr, sizeof(std::atomic<int>), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return *static_cast<std::atomic<int>*>(page);
}

} // namespace

class TestSupervisor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { begunCount() = 0; }

    // Each screen's citizen is done as soon as the standby stands ready: the first child's session ends when
    // the second has begun, and so on.
    void sessionsEnd_eachGetsAProcessOfItsOwn()
    {
        Run run([](Role role, int channel) {
            if (!comeUp(role, channel))
                return 0;
            say(channel, Word::Ended);
            while (heard(channel) != Order::Leave) {
            }
            return 0;
        });
        std::set<pid_t> pids;
        int left = 0;
        while (left < 5) {
            const auto entry = run.next();
            QVERIFY(entry.what != 0);
            pids.insert(entry.pid);
            left += entry.what == 'x' ? 1 : 0;
        }
        QVERIFY(pids.size() >= 5);
        run.signal(SIGTERM);
        QCOMPARE(run.exitCode(), 0);
    }

    void successorShown_oldScreenIsToldOnlyThen()
    {
        Run run([](Role role, int channel) {
            const int number = ++begunCount();
            begin(role);
            if (number == 1) {
                say(channel, Word::Shown);
                say(channel, Word::Settled);
            } else {
                say(channel, Word::Ready);
                heard(channel); // Take
                report('T');
                say(channel, Word::Shown);
                hang();
            }
            while (begunCount() < 2)
                ::sched_yield();
            say(channel, Word::Ended);
            heard(channel); // Leave
            report('L');
            return 0;
        });
        QByteArray order;
        while (!order.endsWith('L'))
            order.append(run.next().what);
        QCOMPARE(order, QByteArray("AStTxL"));
    }

    void activeCrashes_standbyTakesTheScreen()
    {
        Run run([](Role role, int channel) {
            const int number = ++begunCount();
            if (!comeUp(role, channel))
                return 0;
            if (number == 1) {
                while (begunCount() < 2)
                    ::sched_yield();
                ::raise(SIGKILL);
            }
            hang();
            return 0;
        });
        const auto first = run.next();
        QCOMPARE(first.what, 'A');
        const auto second = run.next();
        QCOMPARE(second.what, 'S');
        const auto taken = run.next();
        QCOMPARE(taken.what, 't');
        QCOMPARE(taken.pid, second.pid);
        const auto third = run.next();
        QCOMPARE(third.what, 'S');
        QVERIFY(third.pid != first.pid);
    }

    void standbyCrashes_anotherIsMade()
    {
        Run run([](Role role, int channel) {
            if (++begunCount() == 2) {
                begin(role);
                ::raise(SIGKILL);
            }
            comeUp(role, channel);
            hang();
            return 0;
        });
        QByteArray order;
        for (int i = 0; i < 3; ++i)
            order.append(run.next().what);
        QCOMPARE(order, QByteArray("ASS"));
    }

    void oldScreenHangsOnLeaving_isKilledAndGone()
    {
        Run run(
            [](Role role, int channel) {
                const int number = ++begunCount();
                if (!comeUp(role, channel))
                    return 0;
                if (number == 1)
                    say(channel, Word::Ended);
                heard(channel);
                hang();
                return 0;
            },
            RelayLimits{.leave = 2s});
        const auto first = run.next();
        QCOMPARE(first.what, 'A');
        for (char what = 0; what != 'x';)
            what = run.next().what;
        // A dead process that its parent has waited for has no number any more.
        QTRY_COMPARE(::kill(first.pid, 0), -1);
    }

    void everyScreenCrashes_theLastResortComes()
    {
        Run run(
            [](Role role, int channel) {
                begin(role);
                if (role != Role::OutOfOrder)
                    ::raise(SIGKILL);
                say(channel, Word::Shown);
                hang();
                return 0;
            },
            RelayLimits{.firstPause = 1ms, .longestPause = 4ms});
        QByteArray order;
        while (!order.endsWith('O'))
            order.append(run.next().what);
        QCOMPARE(order, QByteArray("AAAAO"));
    }

    void terminated_allScreensAreToldAndTheProgramEndsWell()
    {
        Run run([](Role role, int channel) {
            if (comeUp(role, channel)) {
                while (heard(channel) != Order::Leave) {
                }
            }
            return 0;
        });
        QCOMPARE(run.next().what, 'A');
        QCOMPARE(run.next().what, 'S');
        run.signal(SIGTERM);
        QCOMPARE(run.next().what, 'x');
        QCOMPARE(run.next().what, 'x');
        QCOMPARE(run.next().what, char(0)); // nobody holds the pipe: all are gone
        QCOMPARE(run.exitCode(), 0);
    }

    void windowClosedOnPurpose_theProgramEndsWell()
    {
        Run run([](Role role, int channel) {
            begin(role);
            say(channel, Word::Shown);
            say(channel, Word::Closed);
            return 0;
        });
        QCOMPARE(run.exitCode(), 0);
    }

    void supervisorKilled_screensDieWithIt()
    {
        Run run([](Role role, int channel) {
            begin(role);
            say(channel, Word::Shown);
            say(channel, Word::Settled);
            hang();
            return 0;
        });
        QCOMPARE(run.next().what, 'A');
        QCOMPARE(run.next().what, 'S');
        run.signal(SIGKILL);
        // Screens here never look at their channel; the pipe closes only by their death.
        QCOMPARE(run.next().what, char(0));
    }
};

QTEST_APPLESS_MAIN(TestSupervisor)
#include "tst_supervisor.moc"
