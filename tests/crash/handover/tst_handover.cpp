// Citizens change on a real display: watched from outside, the picture never goes blank, and the process
// behind it is another one.
#include "kiosk/app/run_screen.h"
#include "kiosk/app/screen_app.h"
#include "kiosk/app/supervisor.h"
#include "kiosk/session/session.h"
#include "tests/bench/start/display.h"
#include "tests/kiosk/app/practice_room.h"

#include <QSocketNotifier>
#include <QTest>

#include <csignal>
#include <set>

#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::app;

namespace {

struct Report {
    char what = 0; // 'S' shown, 'P' a standby is prepared, 'E' the citizen has left
    pid_t pid = 0;
};

// A citizen who begins, and leaves when told.
class Visitor : public QObject {
public:
    Visitor(ScreenApp& screen, int reports, int orders)
        : m_reports(reports), m_orders(orders, QSocketNotifier::Read)
    {
        m_orders.setEnabled(false);
        connect(&screen, &ScreenApp::prepared, this, [this] { report('P'); });
        connect(&screen, &ScreenApp::shown, this, [this, &screen] {
            report('S');
            screen.session()->post(flow::event::Began{});
            m_orders.setEnabled(true);
        });
        connect(&screen, &ScreenApp::ended, this, [this] { report('E'); });
        connect(&m_orders, &QSocketNotifier::activated, this, [this, &screen] {
            char byte = 0;
            static_cast<void>(::read(static_cast<int>(m_orders.socket()), &byte, 1));
            m_orders.setEnabled(false);
            screen.session()->post(flow::event::CancelPressed{});
            screen.session()->post(flow::event::LeaveConfirmed{});
        });
    }

private:
    void report(char what)
    {
        const Report entry{what, ::getpid()};
        static_cast<void>(::write(m_reports, &entry, sizeof entry));
    }

    int m_reports;
    QSocketNotifier m_orders;
};

// A window with nothing in it has hardly any colours; every page has letters with soft edges.
bool isBlank(const bench::Frame& frame)
{
    std::set<std::uint32_t> colours;
    for (const auto pixel : frame.pixels) {
        colours.insert(pixel & 0xffffff);
        if (colours.size() > 8)
            return false;
    }
    return true;
}

} // namespace

class TestHandover : public QObject {
    Q_OBJECT

private:
    PracticeRoom m_room;
    int m_reports = -1;
    int m_orders = -1;
    pid_t m_kiosk = -1;
    std::unique_ptr<QCoreApplication> m_application;
    std::unique_ptr<bench::Display> m_display;

    std::optional<Report> heard(bool wait)
    {
        pollfd source{m_reports, POLLIN, 0};
        if (::poll(&source, 1, wait ? -1 : 0) <= 0)
            return std::nullopt;
        Report report;
        return ::read(m_reports, &report, sizeof report) == static_cast<ssize_t>(sizeof report)
                   ? std::optional(report)
                   : std::nullopt;
    }
    Report waitFor(char what)
    {
        for (;;) {
            const auto report = heard(true);
            if (!report || report->what == what)
                return report.value_or(Report{});
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        int reports[2];
        int orders[2];
        int go[2];
        QVERIFY(::pipe(reports) == 0 && ::pipe(orders) == 0 && ::pipe(go) == 0);
        m_kiosk = ::fork();
        if (m_kiosk == 0) {
            char display[16] = {};
            static_cast<void>(::read(go[0], display, sizeof display - 1));
            qInstallMessageHandler(nullptr);
            qputenv("DISPLAY", display);
            auto options = m_room.options();
            options.window.reset();
            options.settledAfter = 1ms;
            ::_exit(supervise([&](Role role, int channel) {
                std::unique_ptr<Visitor> visitor;
                ScreenHooks hooks;
                hooks.made = [&](ScreenApp& screen) {
                    visitor = std::make_unique<Visitor>(screen, reports[1], orders[0]);
                };
                char program[] = "handover";
                return runScreen(program, options, role, channel, hooks);
            }));
        }
        // Only now: a screen forked from a process with an application could not make its own.
        static int count = 1;
        static char program[] = "handover";
        static char* arguments[] = {program, nullptr};
        m_application = std::make_unique<QCoreApplication>(count, arguments);
        ::close(reports[1]);
        m_reports = reports[0];
        m_orders = orders[1];
        m_display = std::make_unique<bench::Display>(540, 960);
        QVERIFY(m_display->isOpen());
        QVERIFY(::write(go[1], m_display->name().constData(), 15) > 0);
    }

    void cleanupTestCase()
    {
        ::kill(m_kiosk, SIGTERM);
        ::waitpid(m_kiosk, nullptr, 0);
        m_display.reset();
        m_application.reset();
    }

    void citizensChange_thePictureIsNeverBlank()
    {
        auto present = waitFor('S');
        QVERIFY(present.pid > 0);
        for (int visitor = 0; visitor < 3; ++visitor) {
            QVERIFY(waitFor('P').pid > 0);
            QVERIFY(!isBlank(m_display->frame()));
            QVERIFY(::write(m_orders, "x", 1) == 1);
            QCOMPARE(waitFor('E').pid, present.pid);
            std::optional<Report> next;
            while (!next) {
                const auto frame = m_display->nextFrame(std::chrono::steady_clock::now() + 1ms);
                QVERIFY(!frame || !isBlank(*frame));
                next = heard(false);
            }
            QCOMPARE(next->what, 'S');
            QVERIFY(next->pid != present.pid);
            // The old window goes now; the new one covers its place.
            QTRY_COMPARE_WITH_TIMEOUT(::kill(present.pid, 0), -1, 10'000);
            while (const auto frame = m_display->nextFrame(std::chrono::steady_clock::now() + 100ms))
                QVERIFY(!isBlank(*frame));
            QVERIFY(!isBlank(m_display->frame()));
            present = *next;
        }
    }
};

QTEST_APPLESS_MAIN(TestHandover)
#include "tst_handover.moc"
