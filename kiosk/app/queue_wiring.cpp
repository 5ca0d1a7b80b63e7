#include "kiosk/app/queue_wiring.h"

#include "kiosk/agent/queue_place.h"

namespace kiosk::app {

session::SealingQueue sealingQueueOf(const provisioning::profile::InstalledProfile& installed,
                                     const ScreenOptions& options, const base::Clock& clock)
{
    return {[folder = agent::queueFolder(options.installation.stateDirectory),
             owner = agent::ownerOf(installed), policy = agent::policyOf(installed.profile.queue),
             &clock] { return outbox::Outbox::open(folder, owner, policy, clock); }};
}

} // namespace kiosk::app
