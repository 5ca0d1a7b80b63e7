// motcua-agent [--installed DIR --state DIR]: beside the kiosk, without a screen. A dead agent never stops a
// citizen; systemd starts it anew. Without options it serves the kiosk this machine is.

#include "kiosk/agent/agent.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int usage = 2;

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
    QCommandLineParser line;
    line.addHelpOption();
    const QCommandLineOption installed(u"installed"_s,
                                       u"Folder of another kiosk's profile, root and device key"_s, u"DIR"_s);
    const QCommandLineOption state(u"state"_s, u"Its state directory"_s, u"DIR"_s);
    line.addOptions({installed, state});
    line.process(application);
    if (line.isSet(installed) != line.isSet(state) || !line.positionalArguments().isEmpty())
        line.showHelp(usage);

    kiosk::crypto::TlsCancel cancel;
    end = &cancel;
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    const kiosk::base::SystemClock clock;
    namespace profile = provisioning::profile;
    kiosk::agent::runAgent(line.isSet(installed)
                               ? profile::installationIn(line.value(installed), line.value(state))
                               : profile::machineInstallation(),
                           clock, cancel);
    return 0;
}
