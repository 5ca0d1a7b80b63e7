// Preloaded into pcscd: vpcd sends a command's length and its body apart, and without TCP_NODELAY each
// command then waits 40 ms for the card's delayed acknowledgement. For cards that cannot acknowledge at once
// themselves.
#include <dlfcn.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

extern "C" int accept(int listening, sockaddr* address, socklen_t* size)
{
    using Accept = int (*)(int, sockaddr*, socklen_t*);
    static const auto real = reinterpret_cast<Accept>(dlsym(RTLD_NEXT, "accept"));
    const int accepted = real(listening, address, size);
    const int on = 1;
    if (accepted >= 0)
        setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return accepted;
}
