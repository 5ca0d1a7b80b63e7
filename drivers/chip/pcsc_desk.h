// What a PcscChipReader and its worker thread share. The reader may give a worker up that hangs in a call;
// the desk then belongs to that worker alone, and what it still says is heard by nobody.
#pragma once

#include "drivers/api/chip.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace drivers::chip {

struct PcscOrder {
    int number = 0;
    api::ChipRequest request;
};

struct PcscDesk {
    using Clock = std::chrono::steady_clock;

    std::mutex mutex;
    std::condition_variable changed;

    // Guarded by the mutex.
    std::optional<PcscOrder> order; // to be taken by the worker
    bool stopping = false;
    bool over = false; // the worker has ended
    // Empty once nobody listens. Called with the mutex held; only posts.
    std::function<void(std::function<void()>)> post;

    // The order under way shall end before its next command.
    std::atomic<bool> cancelled = false;
    // Since when the worker is in a call that may hang; zero: in none.
    std::atomic<Clock::rep> inCallSince = 0;

    void say(std::function<void()> news)
    {
        const std::lock_guard lock(mutex);
        if (post)
            post(std::move(news));
    }
};

} // namespace drivers::chip
