// Which queue a session seals into: the one of this installation.
#pragma once

#include "kiosk/app/screen_options.h"
#include "kiosk/session/sealing_queue.h"

namespace kiosk::app {

// The clock outlives the queue.
session::SealingQueue sealingQueueOf(const provisioning::profile::InstalledProfile& installed,
                                     const ScreenOptions& options, const base::Clock& clock);

} // namespace kiosk::app
