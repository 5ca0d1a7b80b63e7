// The queue as a citizen's session uses it: may one begin, and keep this.
//
// Blocking: never on the GUI thread. One thread at a time.
#pragma once

#include "kiosk/base/clock.h"
#include "offline-queue/spool.h"

namespace outbox {

// From the profile.
struct QueuePolicy {
    kiosk::crypto::PublicKey keysRoot;                // signs the portal's key sets
    std::optional<kiosk::crypto::PublicKey> recovery; // a second recipient of every envelope
    std::chrono::hours grace{90 * 24};           // how long after its end the newest key is still sealed to
    std::uint64_t reserve = 64ULL * 1024 * 1024; // bytes that must be free before a session begins
};

// Envelopes that wait, and when the oldest of them that can be read began; invalid where there is none. And
// how many were set aside.
struct Backlog {
    std::size_t count = 0;
    QDateTime oldest = {};
    std::size_t aside = 0;
};

class Outbox {
public:
    // The errors of Spool::open. The clock outlives the outbox.
    static kiosk::base::Result<std::unique_ptr<Outbox>>
    open(const QString& path, const SpoolOwner& owner, QueuePolicy policy, const kiosk::base::Clock& clock);

    // Over a spool that has been opened.
    Outbox(std::unique_ptr<Spool> spool, QueuePolicy policy, const kiosk::base::Clock& clock);

    // Whether a registration that began now could be kept. QueueFull, SealingKeysMissing, SealingKeysForged,
    // SealingKeysExpired; a doubt is for the log and the officer, and keeps nobody away.
    [[nodiscard]] kiosk::base::Result<KeyDoubt> admit() const;
    // Seals and keeps it, durable on return. The errors of admit() and of Spool::add().
    kiosk::base::Result<Added> add(const Item& item);
    // What waits here. Lists the spool.
    [[nodiscard]] Backlog backlog() const;

private:
    [[nodiscard]] kiosk::base::Result<SealingChoice> choose() const;

    std::unique_ptr<Spool> m_spool;
    QueuePolicy m_policy;
    const kiosk::base::Clock& m_clock;
};

} // namespace outbox
