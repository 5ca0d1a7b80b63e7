// Hardening changes the whole process, so each case runs in a fork and tells by its exit code.
#include "kiosk/app/hardening.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;

namespace {

bool holdsInFork(const std::function<bool()>& claim)
{
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(claim() ? 0 : 1);
    int status = -1;
    ::waitpid(pid, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

class TestHardening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hardened_noCoreNoDebuggerNoOpenFiles()
    {
        QVERIFY(holdsInFork([] {
            if (!app::harden())
                return false;
            rlimit limit{1, 1};
            ::getrlimit(RLIMIT_CORE, &limit);
            return limit.rlim_cur == 0 && limit.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 &&
                   ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 && ::umask(0) == 077;
        }));
    }

    void hardened_isInheritedByForks()
    {
        QVERIFY(holdsInFork([] {
            return app::harden() && holdsInFork([] { return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; });
        }));
    }

    void variablesThatLoadCode_areGone()
    {
        QVERIFY(holdsInFork([] {
            for (const char* name : {"LD_PRELOAD", "LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML_IMPORT_PATH",
                                     "QML2_IMPORT_PATH", "QT_LOGGING_RULES", "QT_QPA_PLATFORM_PLUGIN_PATH",
                                     "OPENSSL_CONF", "SSL_CERT_FILE", "QT_QPA_GENERIC_PLUGINS", "ANYTHING"})
                ::setenv(name, "x", 1);
            ::setenv("DISPLAY", ":9", 1);
            ::setenv("LC_ALL", "vi_VN.UTF-8", 1);
            if (!app::harden())
                return false;
            for (char** entry = ::environ; *entry != nullptr; ++entry) {
                const std::string_view text(*entry);
                const auto name = text.substr(0, text.find('='));
                if (!app::keptVariable(name) && name != "DBUS_SESSION_BUS_ADDRESS")
                    return false;
            }
            return ::getenv("LD_PRELOAD") == nullptr && qgetenv("DISPLAY") == ":9" &&
                   qgetenv("LC_ALL") == "vi_VN.UTF-8";
        }));
    }

    void sessionBus_isUsedWhereItRunsAndNeverStarted()
    {
        QVERIFY(holdsInFork([] {
            ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/elsewhere", 1);
            ::unsetenv("XDG_RUNTIME_DIR");
            return app::harden() && qgetenv("DBUS_SESSION_BUS_ADDRESS") == "disabled:";
        }));
        QTemporaryDir runtime;
        QFile bus(runtime.filePath(QStringLiteral("bus")));
        QVERIFY(bus.open(QIODevice::WriteOnly));
        QVERIFY(holdsInFork([&] {
            qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
            return app::harden() &&
                   qgetenv("DBUS_SESSION_BUS_ADDRESS") ==
                       "unix:path=" + QFile::encodeName(runtime.filePath(QStringLiteral("bus")));
        }));
    }

    void memoryCannotBeLocked_isSaid()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("AddressSanitizer puts an empty function in mlock's place");
#endif
        QVERIFY(holdsInFork([] {
            const rlimit none{0, 0};
            ::setrlimit(RLIMIT_MEMLOCK, &none);
            if (::getuid() == 0 && ::setuid(65534) != 0) // root locks without limit
                return false;
            const auto hardened = app::harden();
            return !hardened && hardened.error().code == base::ErrorCode::MemoryNotLocked;
        }));
    }
};

QTEST_APPLESS_MAIN(TestHardening)
#include "tst_hardening.moc"
