#include "kiosk/app/hardening.h"

#include "kiosk/base/secure_bytes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::app {

namespace {

void cleanEnvironment()
{
    std::vector<std::string> doomed;
    for (char** entry = ::environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const auto name = text.substr(0, text.find('='));
        if (!keptVariable(name))
            doomed.emplace_back(name);
    }
    for (const auto& name : doomed)
        ::unsetenv(name.c_str());
}

// libdbus starts a bus of its own for whoever asks where none runs: a process that costs start-up time and
// outlives the kiosk. Only one that is there already is spoken to (for screen readers).
void settleSessionBus()
{
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    const std::string bus = runtime == nullptr ? std::string() : std::string(runtime) + "/bus";
    const bool runs = !bus.empty() && ::access(bus.c_str(), F_OK) == 0;
    ::setenv("DBUS_SESSION_BUS_ADDRESS", runs ? ("unix:path=" + bus).c_str() : "disabled:", 1);
}

} // namespace

bool keptVariable(std::string_view name)
{
    static constexpr std::array kept{
        "PATH",
        "HOME",
        "USER",
        "LOGNAME",
        "LANG",
        "LANGUAGE",
        "TZ",
        "DISPLAY",
        "XAUTHORITY",
        "XDG_RUNTIME_DIR",
        "XDG_SESSION_TYPE",
        "XDG_CACHE_HOME",
        "WAYLAND_DISPLAY",
        "QT_QPA_PLATFORM",
        "QT_QUICK_BACKEND",
        "NOTIFY_SOCKET",
    };
    return name.starts_with("LC_") || std::find(kept.begin(), kept.end(), name) != kept.end();
}

base::Result<void> harden()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::umask(077);
    cleanEnvironment();
    settleSessionBus();
    // As many pages as a session ever holds at once, with room to spare: pads, vault, copies under way.
    static constexpr std::size_t pages = 32;
    const auto probe =
        base::SecureBytes::tryCreate(pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)));
    if (!probe)
        return tl::make_unexpected(probe.error());
    return {};
}

} // namespace kiosk::app
