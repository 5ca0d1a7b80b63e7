#include "kiosk/agent/agent.h"

#include "kiosk/agent/https_transport.h"
#include "kiosk/agent/queue_place.h"
#include "kiosk/agent/wakeup.h"
#include "kiosk/base/log.h"
#include "offline-queue/drain.h"
#include "offline-queue/line_news.h"

namespace kiosk::agent {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorCode;
using base::Result;
using provisioning::profile::InstalledProfile;

namespace {

// What is wrong with a profile or a spool is put right by hand.
constexpr auto secondLook = 60s;
// With an empty queue, the key set is looked at so often.
constexpr auto idle = 3600s;

portal::Endpoint endpointOf(const provisioning::profile::PortalAddress& address, const QDateTime& proven)
{
    return {address.host,      address.port, address.basePath, address.authority, address.connectLimit,
            address.callLimit, proven};
}

void report(const outbox::DrainStep& step)
{
    if (step.sent > 0 || step.damaged > 0)
        qCInfo(logQueue) << "sent" << step.sent << "accepted" << step.accepted << "duplicates"
                         << step.duplicates << "conflicts" << step.conflicts << "refused" << step.refused
                         << "later" << step.later << "damaged" << step.damaged;
    if (step.rolledBack)
        qCWarning(logQueue) << "the portal knows this chain from before: the disk was put back";
    for (const auto& fault : {step.fault, step.keysFault}) {
        if (fault)
            qCInfo(logQueue) << base::operatorCode(fault->code) << fault->detail;
    }
}

// Returns at the end, or with what made going on impossible.
Result<void> drain(const InstalledProfile& installed, outbox::Spool& spool, const base::Clock& clock,
                   const crypto::TlsCancel& end)
{
    const auto& profile = installed.profile;
    const outbox::FileDeviceKey key(installed.deviceKey);
    HttpsTransport transport(endpointOf(profile.portal, spool.provenTime()),
                             {installed.deviceCertificate, installed.deviceKey}, clock, end);
    const auto running = outbox::Drain::begin(
        spool, key, transport, clock,
        {profile.queue.keysRoot, {profile.queue.receiptAge, profile.queue.receiptCount}});
    if (!running)
        return tl::make_unexpected(running.error());
    // Makes the file that is watched.
    outbox::tellOfLine(spool.path());
    Wakeup wakeup(spool.path(), end.descriptor());
    while (!end.isCancelled()) {
        const auto step = (*running)->step();
        report(step);
        const auto woken = wakeup.wait(step.wait.value_or(idle));
        if (woken == Woken::NewLine)
            (*running)->retryNow();
    }
    return {};
}

Result<void> runOnce(const provisioning::profile::Installation& installation, const base::Clock& clock,
                     const crypto::TlsCancel& end)
{
    const auto installed = provisioning::profile::readInstallation(installation);
    if (!installed)
        return tl::make_unexpected(installed.error());
    const auto spool = openQueue(installation, *installed);
    if (!spool)
        return tl::make_unexpected(spool.error());
    return drain(*installed, **spool, clock, end);
}

} // namespace

void runAgent(const provisioning::profile::Installation& installation, const base::Clock& clock,
              const crypto::TlsCancel& end)
{
    while (!end.isCancelled()) {
        const auto ran = runOnce(installation, clock, end);
        if (ran)
            continue;
        qCWarning(logQueue) << base::operatorCode(ran.error().code) << ran.error().detail;
        (void)Wakeup(queueFolder(installation.stateDirectory), end.descriptor()).wait(secondLook);
    }
}

} // namespace kiosk::agent
