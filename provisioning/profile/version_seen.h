// The newest profile version this machine has accepted, kept so that an older one is never taken again.
#pragma once

#include "kiosk/base/result.h"

#include <QString>

namespace provisioning::profile {

// ProfileRolledBack when a newer version was accepted before; StorageFailed when the record cannot be read,
// is damaged (it is never replaced by a guess) or cannot be made durable. A newer version is written, synced,
// renamed into place and the directory synced before this returns. Several processes may call it at once.
kiosk::base::Result<void> rememberVersion(const QString& stateDirectory, int version);

} // namespace provisioning::profile
