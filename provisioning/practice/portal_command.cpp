#include "provisioning/practice/portal_command.h"

#include "provisioning/practice/ending_signals.h"
#include "provisioning/practice/portal/announcement.h"
#include "provisioning/practice/portal/practice_portal.h"
#include "provisioning/practice/portal/queue_files.h"
#include "provisioning/practice/portal/token_roots.h"
#include "provisioning/practice/practice_keys.h"

#include <cstdio>
#include <optional>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

std::optional<PortalOptions> optionsFor(const PortalCommand& command)
{
    const auto colon = command.listen.lastIndexOf(u':');
    bool isNumber = false;
    const auto port = command.listen.mid(colon + 1).toUShort(&isNumber);
    if (colon <= 0 || !isNumber)
        return std::nullopt;
    auto host = command.listen.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    PortalOptions options;
    options.host = host;
    options.port = port;
    options.stateDir = command.state;
    options.withAdmin = true;
    return options;
}

int complain(const kiosk::base::Error& error)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(kiosk::base::codeName(error.code)), qPrintable(error.detail));
    return 1;
}

void report(const ImportCounts& counts)
{
    std::fprintf(
        stderr,
        "imported: %d accepted, %d duplicates, %d conflicts, %d refused, %d later; %d folders passed over\n",
        counts.accepted, counts.duplicates, counts.conflicts, counts.refused, counts.later,
        counts.foreignFolders);
}

} // namespace

int runPortal(const PortalCommand& command)
{
    auto options = optionsFor(command);
    if (!options) {
        std::fprintf(stderr, "--listen takes HOST:PORT\n");
        return 2;
    }
    const EndingSignals endings;

    const auto keys = makePracticeKeys(command.keys.isEmpty() ? command.state + u"/keys"_s : command.keys);
    if (!keys)
        return complain(keys.error());
    const auto cscas = TrustedCscas::load(command.cscas.isEmpty() ? keys->cardAuthorities() : command.cscas);
    if (!cscas)
        return complain(cscas.error());
    options->cscas = *cscas;
    if (!command.tokens.isEmpty()) {
        const auto roots = readTokenRoots(command.tokens);
        if (!roots)
            return complain(roots.error());
        options->tokenRoots = *roots;
    }
    options->tls = {keys->portalCertificate(), keys->portalKey(), keys->deviceCa()};
    options->queue = queueFiles(*keys);
    if (const auto set = signPracticeKeySet(*keys); !set)
        return complain(set.error());

    const kiosk::base::SystemClock clock;
    PracticePortal portal(*options, clock);
    if (const auto started = portal.start(); !started)
        return complain(started.error());
    if (!command.import.isEmpty()) {
        const auto counts = portal.importEnvelopes(command.import);
        if (!counts)
            return complain(counts.error());
        report(*counts);
    }
    std::fputs(announcement(portal, keys->directory).constData(), stdout);
    std::fflush(stdout);
    endings.wait();
    return 0;
}

} // namespace provisioning::practice
