// motcua-token-host MODULE SOCKET [USER]: keeps one PKCS#11 module for the kiosk that started it, and ends
// with it. SOCKET is the number of the inherited one; USER whom root becomes.

#include "drivers/token/host/confinement.h"
#include "drivers/token/host/service.h"

#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace {

// What C_Finalize may take; some modules never come back from it.
constexpr unsigned finaliseSeconds = 1;

} // namespace

int main(int argc, char** argv)
{
    const int socket = argc >= 3 ? std::atoi(argv[2]) : 0;
    if (argc > 4 || socket <= STDERR_FILENO) {
        std::fputs("motcua-token-host is started by motcua-kiosk and motcuactl\n", stderr);
        return 2;
    }
    if (!drivers::token::host::confine(socket, argc == 4 ? argv[3] : ""))
        return 3;
    drivers::token::host::Service service(argv[1]);
    const bool well = serve(service, socket);
    ::alarm(finaliseSeconds);
    service.finalise();
    // Nothing of the module runs after it: its destructors are where others crash.
    ::_exit(well ? 0 : 1);
}
