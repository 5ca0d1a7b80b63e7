// Sends what waits, a batch at a time, and deletes what the portal has signed for.
//
// Blocking, one thread; two drains of one spool never run, in whichever processes. The caller waits between
// steps as long as it is told, on the monotonic clock, or less when there is new work or a new line.
//
// While a batch is on its way (the transport is called from another thread then, never from two), the answer
// to the one before is settled and the next one is read: a long line is not idle while the disk works. So a
// step may end with an answer that is settled in the next; a drain that goes before it sends those envelopes
// once more, and is given the same receipts.
#pragma once

#include "kiosk/base/clock.h"
#include "offline-queue/backoff.h"
#include "offline-queue/batch.h"
#include "offline-queue/device_key.h"
#include "offline-queue/ledger.h"
#include "offline-queue/spool.h"
#include "offline-queue/transport.h"

#include <future>
#include <map>

namespace outbox {

struct DrainRules {
    kiosk::crypto::PublicKey keysRoot;
    ReceiptLimits receipts;
    std::chrono::milliseconds keySetAge{24 * 3600 * 1000}; // then it is fetched anew
};

struct DrainStep {
    int sent = 0;
    int accepted = 0;
    int duplicates = 0;
    int conflicts = 0;
    int refused = 0;
    int later = 0;
    int damaged = 0;                             // set aside unsent
    bool rolledBack = false;                     // the portal says that this disk was put back
    std::optional<kiosk::base::Error> fault;     // of the line, of the portal or of the disk
    std::optional<kiosk::base::Error> keysFault; // the key set could not be renewed
    // Until the next step makes sense; nothing when the queue is empty.
    std::optional<std::chrono::milliseconds> wait;

    // The counts of both, the next one's wait, its fault if there is one; keysFault stays as it is.
    DrainStep& operator+=(const DrainStep& next);
};

class Drain {
public:
    // All handed in outlive the drain. QueueDraining.
    static kiosk::base::Result<std::unique_ptr<Drain>> begin(Spool& spool, const DeviceKey& key,
                                                             EnvelopeTransport& transport,
                                                             const kiosk::base::Clock& clock,
                                                             DrainRules rules);

    // Fetches the key set when it is due, then sends one batch.
    DrainStep step();
    // The line may be back: what waited for it is tried with the next step, and the spool is looked through
    // anew. What the portal itself asked for (Retry-After) is waited for all the same.
    void retryNow();
    [[nodiscard]] const Ledger& ledger() const { return m_ledger; }

private:
    using Milliseconds = std::chrono::milliseconds;
    struct Batch {
        std::vector<Envelope> envelopes;
        QByteArray body;
        std::vector<ItemResult> results; // once it was answered
    };
    Drain(Spool& spool, const DeviceKey& key, EnvelopeTransport& transport, const kiosk::base::Clock& clock,
          DrainRules rules, Descriptor lock);
    void renewKeySet(DrainStep& step, bool isUrgent);
    void list(const ChainLink& head);
    void send(Batch batch, const ChainLink& head, DrainStep& step);
    PostAnswer fly(const Batch& batch, const ChainLink& head, DrainStep& step);
    Batch pick(DrainStep& step, std::size_t limit, const Batch* under = nullptr);
    bool take(Batch& batch, std::uint64_t sequence, std::size_t limit, DrainStep& step);
    void finish(DrainStep& step);
    void settle(const Batch& batch, DrainStep& step);
    std::optional<Receipt> verified(const ItemResult& result, const Envelope& envelope, DrainStep& step);
    void postpone(std::uint64_t sequence, const QByteArray& cause);
    void blame(const Batch& batch, const PostAnswer& answer, DrainStep& step);
    void wait(const std::optional<std::chrono::seconds>& retryAfter);
    void dropGone();
    void purge(bool isPause);
    [[nodiscard]] Milliseconds notBefore() const;
    [[nodiscard]] bool isDue(std::uint64_t sequence) const;
    [[nodiscard]] std::optional<Milliseconds> untilNext() const;

    Spool& m_spool;
    const DeviceKey& m_key;
    EnvelopeTransport& m_transport;
    const kiosk::base::Clock& m_clock;
    DrainRules m_rules;
    Descriptor m_lock;
    Ledger m_ledger;
    Backoff m_backoff;
    std::vector<std::uint64_t> m_waiting; // ascending
    std::uint64_t m_listedThrough = 0;
    bool m_listsAnew = true;
    std::vector<std::uint64_t> m_gone; // settled or set aside within this step
    Batch m_answered;                  // not settled yet
    Batch m_next;                      // read and not sent yet
    std::future<PostAnswer> m_flight;  // valid while the transport is in use
    std::optional<KeySet> m_keys;
    std::optional<Milliseconds> m_keysDue; // nothing: now
    int m_failures = 0;                    // of the road, in a row
    Milliseconds m_notBefore{0};           // for all, by our own back-off
    Milliseconds m_askedNotBefore{0};      // by the portal's Retry-After
    std::size_t m_unpurged = 1;            // receipts since the last purge; one may be old at the start
    std::map<std::uint64_t, Milliseconds> m_itemNotBefore;
    std::size_t m_limit = mostEnvelopes; // one after a fault of the portal's own, then doubling
};

} // namespace outbox
