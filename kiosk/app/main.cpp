#include "kiosk/app/hardening.h"
#include "kiosk/app/run_screen.h"
#include "kiosk/app/supervisor.h"

int main(int, char** argv)
{
    using namespace kiosk::app;
    const auto hardened = harden();
    ScreenOptions options;
    options.installation = provisioning::profile::machineInstallation();
    if (!hardened)
        options.fault = hardened.error();
    return supervise([&](Role role, int channel) { return runScreen(argv[0], options, role, channel); });
}
