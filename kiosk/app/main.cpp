#include "kiosk/app/hardening.h"
#include "kiosk/app/run_screen.h"
#include "kiosk/app/supervisor.h"

using namespace Qt::StringLiterals;

int main(int, char** argv)
{
    using namespace kiosk::app;
    const auto hardened = harden();
    ScreenOptions options;
    options.installation = {.rootPem = u"/etc/motcua/root.pem"_s,
                            .profileJws = u"/etc/motcua/profile.jws"_s,
                            .deviceCertificate = u"/etc/motcua/device.pem"_s,
                            .deviceKey = u"/etc/motcua/device.key"_s,
                            .stateDirectory = u"/var/lib/motcua"_s};
    if (!hardened)
        options.fault = hardened.error();
    return supervise([&](Role role, int channel) { return runScreen(argv[0], options, role, channel); });
}
