#include "kiosk/app/queue_wiring.h"

#include "kiosk/agent/queue_place.h"
#include "offline-queue/line_news.h"

namespace kiosk::app {

session::SealingQueue sealingQueueOf(const provisioning::profile::InstalledProfile& installed,
                                     const ScreenOptions& options, const base::Clock& clock)
{
    const auto open = [installed, installation = options.installation, &clock] {
        return agent::openQueue(installation, installed).map([&](std::unique_ptr<outbox::Spool>&& spool) {
            return std::make_unique<outbox::Outbox>(std::move(spool),
                                                    agent::policyOf(installed.profile.queue), clock);
        });
    };
    return {open, [folder = agent::queueFolder(options.installation.stateDirectory)] {
                outbox::tellOfLine(folder);
            }};
}

} // namespace kiosk::app
