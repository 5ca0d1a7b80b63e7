// The head of the device's chain: the newest sealed envelope's sequence and digest, under a lock.
//
// One file of two slots of 512 bytes, each with its own digest; an odd sequence is written to one, an even
// one to the other, so that a torn writing leaves the link before. It need not be synced with every envelope,
// for the spool follows the envelopes from an older head; it is synced before an envelope is deleted.
#pragma once

#include "offline-queue/envelope.h"
#include "offline-queue/folder.h"

#include <chrono>

namespace outbox {

class ChainHead {
public:
    // Writes and syncs an empty head when there is no file.
    static kiosk::base::Result<ChainHead> open(const Folder& folder, Folder::Missing missing);

    // Held while the object lives; another process or another ChainHead waits.
    class Lock {
    public:
        explicit Lock(int descriptor) : m_descriptor(descriptor) {}
        ~Lock();
        Lock(Lock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
        Lock& operator=(Lock&&) = delete;
        Lock(const Lock&) = delete;
        Lock& operator=(const Lock&) = delete;

    private:
        int m_descriptor;
    };
    // QueueBusy after `patience`.
    [[nodiscard]] kiosk::base::Result<Lock> lock(std::chrono::milliseconds patience) const;

    struct Reading {
        std::optional<ChainLink> link; // the newer of the two; nothing when both are damaged
        int damaged = 0;
    };
    [[nodiscard]] Reading read() const;
    // Under the lock. Not synced.
    kiosk::base::Result<void> write(const ChainLink& link) const;
    // Both slots, after one was found damaged.
    kiosk::base::Result<void> mend(const ChainLink& link) const;
    kiosk::base::Result<void> sync() const;

private:
    explicit ChainHead(Descriptor file) : m_file(std::move(file)) {}
    Descriptor m_file;
};

} // namespace outbox
