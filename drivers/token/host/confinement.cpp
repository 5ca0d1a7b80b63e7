#include "drivers/token/host/confinement.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#include <fcntl.h>
#include <grp.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace drivers::token::host {

namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#elif defined(__i386__)
constexpr unsigned architecture = AUDIT_ARCH_I386;
#elif defined(__aarch64__)
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#elif defined(__arm__)
constexpr unsigned architecture = AUDIT_ARCH_ARM;
#else
#error "name the architecture, so that its system calls can be told apart"
#endif

// Calls with another architecture's numbers, among them x86-64's x32.
constexpr unsigned foreignCalls = 0x4000'0000;

void limit()
{
    const auto set = [](auto what, rlim_t most) {
        const rlimit both{most, most};
        ::setrlimit(what, &both);
    };
    set(RLIMIT_CORE, 0);
    set(RLIMIT_NOFILE, 256);
    set(RLIMIT_FSIZE, 64UL << 20);
#ifndef __SANITIZE_ADDRESS__ // which maps terabytes
    set(RLIMIT_AS, 2UL << 30);
#endif
}

void closeFiles(int kept)
{
    ::syscall(SYS_close_range, 3U, static_cast<unsigned>(kept) - 1, 0U);
    ::syscall(SYS_close_range, static_cast<unsigned>(kept) + 1, ~0U, 0U);
    // What a module prints is nobody's, and may be anything.
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nothing, standard);
    if (nothing > STDERR_FILENO)
        ::close(nothing);
}

bool becomeNobodySpecial(const std::string& user)
{
    if (::geteuid() != 0)
        return true;
    if (!user.empty()) {
        const passwd* entry = ::getpwnam(user.c_str());
        if (entry == nullptr || ::initgroups(user.c_str(), entry->pw_gid) != 0 ||
            ::setresgid(entry->pw_gid, entry->pw_gid, entry->pw_gid) != 0 ||
            ::setresuid(entry->pw_uid, entry->pw_uid, entry->pw_uid) != 0)
            return false;
    }
    for (unsigned long capability = 0; ::prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability)
        ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
    return ::syscall(SYS_capset, &header, none.data()) == 0;
}

// Without a way to a network, whatever the module brings along. The filter passes on to what it starts.
bool refuseNetwork()
{
    const auto load = [](std::size_t offset) {
        return sock_filter(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset)));
    };
    const auto equals = [](unsigned value, unsigned char yes, unsigned char no) {
        return sock_filter(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, yes, no));
    };
    const auto end = [](unsigned what) { return sock_filter(BPF_STMT(BPF_RET | BPF_K, what)); };
    std::array program
    {
        load(offsetof(seccomp_data, arch)), equals(architecture, 1, 0), end(SECCOMP_RET_KILL_PROCESS),
            load(offsetof(seccomp_data, nr)),
#if defined(__x86_64__)
            sock_filter(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, foreignCalls, 0, 1)),
            end(SECCOMP_RET_ERRNO | ENOSYS),
#endif
            equals(SYS_ptrace, 0, 1), end(SECCOMP_RET_ERRNO | EPERM),
            // It opens sockets past this filter.
            equals(SYS_io_uring_setup, 0, 1), end(SECCOMP_RET_ERRNO | ENOSYS),
#if defined(SYS_socketcall)
            // The older way, whose arguments a filter cannot see.
            equals(SYS_socketcall, 0, 1), end(SECCOMP_RET_ERRNO | ENOSYS),
#endif
            equals(SYS_socket, 0, 4), load(offsetof(seccomp_data, args[0])), equals(AF_UNIX, 2, 0),
            equals(AF_NETLINK, 1, 0), end(SECCOMP_RET_ERRNO | EACCES), end(SECCOMP_RET_ALLOW),
    };
    sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
}

} // namespace

bool confine(int keptSocket, const std::string& user)
{
    limit();
    closeFiles(keptSocket);
    // A module that speaks with a service which died would be ended by this.
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    if (!becomeNobodySpecial(user) || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    // Last of those that change who we are: each of them makes the process readable again.
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    return refuseNetwork();
}

} // namespace drivers::token::host
