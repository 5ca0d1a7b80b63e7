// Drains the queue of one kiosk for as long as the machine runs.
//
// Blocking, one thread. A fault is logged and waited out; nothing but the end ends it.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/crypto/tls_cancel.h"
#include "provisioning/profile/installation.h"

namespace kiosk::agent {

// Until `end` is cancelled.
void runAgent(const provisioning::profile::Installation& installation, const base::Clock& clock,
              const crypto::TlsCancel& end);

} // namespace kiosk::agent
