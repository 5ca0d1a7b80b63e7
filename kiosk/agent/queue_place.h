// Where the queue of one kiosk lies, whose it is and what the profile lets it do: the same for the agent, the
// screen and the operator's commands.
#pragma once

#include "offline-queue/outbox.h"
#include "provisioning/profile/installation.h"

namespace kiosk::agent {

// Below a machine's state directory.
QString queueFolder(const QString& stateDirectory);
outbox::SpoolOwner ownerOf(const provisioning::profile::InstalledProfile& installed);
outbox::QueuePolicy policyOf(const provisioning::profile::Queue& queue);
// Where a key set may lie that is installed with the profile: keys.jws beside it.
QString installedKeySet(const provisioning::profile::Installation& installation);

// Opens the spool, makes it when it is missing, and takes the installed key set, so that a kiosk can seal
// before it has ever had a line. The errors of Spool::open(). Blocking.
base::Result<std::unique_ptr<outbox::Spool>>
openQueue(const provisioning::profile::Installation& installation,
          const provisioning::profile::InstalledProfile& installed);

} // namespace kiosk::agent
