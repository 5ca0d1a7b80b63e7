// How the session comes by the sealed queue. Called on the queue's own thread, again until it succeeds.
#pragma once

#include "offline-queue/outbox.h"

#include <functional>
#include <memory>

namespace kiosk::session {

struct SealingQueue {
    // None: this kiosk keeps nothing.
    std::function<base::Result<std::unique_ptr<outbox::Outbox>>()> open;
    // Tells whoever sends the queue that the line is back. None: it finds out by itself.
    std::function<void()> tellOfLine = {};
};

} // namespace kiosk::session
