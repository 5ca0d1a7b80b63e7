// motcua-agent: beside the kiosk, without a screen. A dead agent never stops a citizen; systemd starts it
// anew.

#include "kiosk/agent/agent.h"

#include <QCoreApplication>

#include <csignal>

namespace {

kiosk::crypto::TlsCancel* end = nullptr;

// Writes to an event descriptor and sets an atomic flag, which a signal handler may.
void onSignal(int)
{
    end->cancel();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    kiosk::crypto::TlsCancel cancel;
    end = &cancel;
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    const kiosk::base::SystemClock clock;
    kiosk::agent::runAgent(provisioning::profile::machineInstallation(), clock, cancel);
    return 0;
}
