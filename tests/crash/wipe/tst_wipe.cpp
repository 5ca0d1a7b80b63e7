// One citizen after another at the same kiosk, each leaving by another road: nothing of them stays.
//
// The screens are forked before anybody is made up, so that what they hold they were told by their own
// citizen. Everything shared is masked. The kiosk is hardened as the installed one; nobody may look into it
// from outside, so each screen searches itself (puppet.h), with the very wiring of motcua-kiosk around it.
#include "kiosk/app/hardening.h"
#include "kiosk/app/run_screen.h"
#include "kiosk/app/supervisor.h"
#include "provisioning/practice/portal/practice_portal.h"
#include "provisioning/practice/practice_keys.h"
#include "tests/crash/wipe/forgetful_token.h"
#include "tests/crash/wipe/made_up.h"
#include "tests/crash/wipe/puppet.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wipe;
namespace practice = provisioning::practice;
using practice::PracticePortal;

namespace {

struct Pipe {
    int out = -1;
    int in = -1;
    Pipe()
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            qFatal("no pipe");
        out = ends[0];
        in = ends[1];
    }
};

class Kiosk {
public:
    Kiosk()
        : m_board(*new (::mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1,
                               0)) Board)
    {
        for (const auto* folder : {"home", "state"})
            QDir(path()).mkpath(QString::fromLatin1(folder));
        m_pid = ::fork();
        if (m_pid == 0)
            ::_exit(live());
        ::close(m_reports.in);
        ::close(m_replies.out);
        ::close(m_go.out);
    }
    ~Kiosk()
    {
        if (m_pid > 0)
            ::kill(m_pid, SIGKILL);
    }
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;

    Board& board() { return m_board; }
    // Everything the kiosk may write to.
    QString path() const { return m_room.path(); }
    QString keys() const { return m_keys.path(); }
    void start() { static_cast<void>(::write(m_go.in, "g", 1)); }
    void reply(const QString& text)
    {
        m_board.reply = masked(text);
        static_cast<void>(::write(m_replies.in, "r", 1));
    }
    std::optional<Report> next()
    {
        Report report;
        if (::read(m_reports.out, &report, sizeof report) != static_cast<ssize_t>(sizeof report))
            return std::nullopt;
        return report;
    }
    int end()
    {
        ::kill(m_pid, SIGTERM);
        int status = -1;
        ::waitpid(std::exchange(m_pid, -1), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    // The process of the kiosk.
    int live()
    {
        using namespace kiosk::app;
        char go = 0;
        ::close(m_go.in);
        if (::read(m_go.out, &go, 1) != 1)
            return 1;
        qInstallMessageHandler(nullptr);
        const int log = ::open(QFile::encodeName(path() + u"/log"_s).constData(),
                               O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        ::dup2(log, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
        qputenv("HOME", QFile::encodeName(path() + u"/home"_s));
        qunsetenv("XDG_CACHE_HOME");
        if (::chdir(QFile::encodeName(path()).constData()) != 0 || !harden())
            return 1;
        const practice::PracticeKeys keys{m_keys.path()};
        ScreenOptions options;
        options.installation = {.rootPem = keys.rootPublic(),
                                .profileJws = keys.profile(),
                                .deviceCertificate = keys.deviceCertificate(),
                                .deviceKey = keys.deviceKey(),
                                .stateDirectory = path() + u"/state"_s,
                                .requireRootOwned = false};
        options.settledAfter = std::chrono::milliseconds(1);
        options.longestFarewell = std::chrono::seconds(60); // memory is searched meanwhile
        options.makeTokens = [] { return std::make_unique<ForgetfulToken>(); };
        return supervise(
            [&](Role role, int channel) {
                MovedClock clock;
                std::unique_ptr<Puppet> puppet;
                char program[] = "wipe";
                ScreenHooks hooks;
                hooks.clock = &clock;
                hooks.made = [&](ScreenApp& screen) {
                    puppet = std::make_unique<Puppet>(screen, m_board, m_reports.in, m_replies.out, clock);
                };
                return runScreen(program, options, role, channel, hooks);
            },
            RelayLimits{.leave = std::chrono::seconds(90)});
    }

    QTemporaryDir m_room;
    QTemporaryDir m_keys;
    Board& m_board;
    Pipe m_reports;
    Pipe m_replies;
    Pipe m_go;
    pid_t m_pid = -1;
};

QString told(const Report& report)
{
    return u"road %1, mark %2: found %3 times, process %4"_s.arg(report.road)
        .arg(report.mark)
        .arg(report.found)
        .arg(report.pid);
}

} // namespace

class TestWipe : public QObject {
    Q_OBJECT

private:
    // Before anybody is made up and before any thread.
    Kiosk m_kiosk;
    QTemporaryDir m_world;
    kiosk::base::SystemClock m_clock;
    std::unique_ptr<PracticePortal> m_portal;
    QList<Report> m_reports;

    void answer(const Report& question)
    {
        const auto& citizen = m_kiosk.board().citizens[question.road];
        if (question.kind == Report::Kind::Captcha) {
            m_kiosk.reply(m_portal->captchaSolution(m_portal->newestCaptcha()));
        } else if (question.kind == Report::Kind::Otp) {
            if (question.road == static_cast<int>(Road::KilledCall))
                m_portal->faults().add({practice::FaultKind::Silent, practice::Call::Password});
            const auto phone = unmasked(citizen.personal[static_cast<int>(Personal::Phone)]);
            m_kiosk.board().citizens[question.road].otp =
                masked(m_portal->phone().messages(phone).constLast().otp);
            m_kiosk.reply({});
        } else if (question.kind == Report::Kind::CallStuck) {
            while (!m_portal->faults().isEmpty())
                std::this_thread::yield();
            m_kiosk.reply({});
        }
    }

    QList<Report> reportsOf(Report::Kind kind) const
    {
        QList<Report> found;
        std::copy_if(m_reports.begin(), m_reports.end(), std::back_inserter(found),
                     [kind](const Report& report) { return report.kind == kind; });
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (auto& citizen : m_kiosk.board().citizens)
            makeUp(citizen);
        QVERIFY(writeRegisters(m_kiosk.board(), m_world.path()));
        const auto keys = practice::makePracticeKeys(m_kiosk.keys());
        QVERIFY(keys);
        practice::PortalOptions options;
        options.tls = {keys->portalCertificate(), keys->portalKey(), keys->deviceCa()};
        options.registersDir = m_world.path();
        m_portal = std::make_unique<PracticePortal>(options, m_clock);
        QVERIFY(m_portal->start());
        QVERIFY(practice::signPracticeProfile(*keys, m_portal->baseUrl(), practice::practiceProfile()));
    }

    void eachCitizenLeavesByAnotherRoad_allRoadsAreGone()
    {
        m_kiosk.start();
        while (const auto report = m_kiosk.next()) {
            m_reports.append(*report);
            answer(*report);
            QVERIFY2(report->kind != Report::Kind::Lost, qPrintable(told(*report)));
            if (report->kind == Report::Kind::LastScreen)
                break;
        }
        QCOMPARE(m_kiosk.end(), 0);
        QVERIFY(!m_reports.isEmpty() && m_reports.constLast().kind == Report::Kind::LastScreen);
        const auto ended = reportsOf(Report::Kind::RoadEnded);
        QCOMPARE(ended.size(), roads);
        QSet<pid_t> processes;
        for (const auto& report : ended)
            processes.insert(report.pid);
        QCOMPARE(processes.size(), roads);
    }

    // Without this the search could be blind.
    void whileTheCitizenIsThere_everyMarkIsFound()
    {
        const auto controls = reportsOf(Report::Kind::Control);
        QVERIFY(controls.size() >= 6 * 5 - 1 + 5 + 4 + 1);
        for (const auto& report : controls)
            QVERIFY2(report.found >= 1, qPrintable(told(report)));
    }

    void onceTheSessionIsWiped_noSecretIsInMemory()
    {
        const auto looks = reportsOf(Report::Kind::SecretLeft);
        // The crashed one cannot look; that with the PIN looks once more before it ends.
        QCOMPARE(looks.size(), 3 * (roads - 1) + 1);
        for (const auto& report : looks)
            QVERIFY2(report.found == 0, qPrintable(told(report)));
    }

    void inEverySuccessor_nothingOfAnybodyIsInMemory()
    {
        const auto looks = reportsOf(Report::Kind::Inherited);
        QCOMPARE(looks.size(), (personals + 2) * (1 + 2 + 3 + 4 + 5 + 6 + 7));
        for (const auto& report : looks)
            QVERIFY2(report.found == 0, qPrintable(told(report)));
    }

    void inLogsAndFiles_nothingOfAnybodyIsWritten()
    {
        int files = 0;
        QDirIterator it(m_kiosk.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            ++files;
            for (const auto& citizen : m_kiosk.board().citizens) {
                QList<Masked> marks(std::begin(citizen.personal), std::end(citizen.personal));
                marks << citizen.password << citizen.pin;
                for (const auto& mark : marks) {
                    const auto text = unmasked(mark);
                    const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
                    const bool stands =
                        !text.isEmpty() && (bytes.contains(text.toUtf8()) || bytes.contains(wide));
                    QVERIFY2(!stands, qPrintable(file.fileName()));
                }
            }
        }
        QVERIFY(files >= 2); // the log, the profile's version
    }

    void finishedAndKilled_thePortalKnowsTheDifference()
    {
        const auto idOf = [this](Road road) {
            return unmasked(m_kiosk.board().citizens[static_cast<int>(road)].personal[0]);
        };
        QVERIFY(m_portal->account(idOf(Road::Finished)));
        for (const auto road :
             {Road::Cancelled, Road::WalkedAway, Road::Declined, Road::Crashed, Road::WrongPin})
            QVERIFY(!m_portal->account(idOf(road)));
    }
};

QTEST_APPLESS_MAIN(TestWipe)
#include "tst_wipe.moc"
