// Where the queue of one kiosk lies, whose it is and what the profile lets it do: the same for the agent, the
// screen and the operator's commands. Pure.
#pragma once

#include "offline-queue/outbox.h"
#include "provisioning/profile/installation.h"

namespace kiosk::agent {

// Below a machine's state directory.
QString queueFolder(const QString& stateDirectory);
outbox::SpoolOwner ownerOf(const provisioning::profile::InstalledProfile& installed);
outbox::QueuePolicy policyOf(const provisioning::profile::Queue& queue);

} // namespace kiosk::agent
