// Drains the queue of one kiosk for as long as the machine runs.
//
// Blocking, one thread. A fault is logged and waited out; nothing but the end ends it.
#pragma once

#include "kiosk/agent/wakeup.h"
#include "kiosk/base/clock.h"
#include "kiosk/crypto/tls_cancel.h"
#include "offline-queue/spool.h"
#include "provisioning/profile/installation.h"

namespace kiosk::agent {

// The folder of the queue of a machine, below its state directory.
QString queueFolder(const QString& stateDirectory);
// Whose spool it is, by its profile and the root that signed it.
outbox::SpoolOwner ownerOf(const provisioning::profile::Profile& profile, const crypto::PublicKey& root);

// Until `end` is cancelled.
void runAgent(const provisioning::profile::Installation& installation, const base::Clock& clock,
              const crypto::TlsCancel& end);

} // namespace kiosk::agent
