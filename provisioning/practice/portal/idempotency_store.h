// Remembers the first answer to each Idempotency-Key. Requests are compared by a keyed hash (HMAC-SHA-256,
// key of this process), so no body is kept. Thread-safe; a second request with the same key waits for the
// first.
#pragma once

#include "kiosk/base/clock.h"

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <variant>

namespace provisioning::practice {

struct PortalAnswer {
    int status = 0;
    QByteArray mediaType = {}; // empty: no body
    QByteArray body = {};
    std::optional<std::chrono::seconds> retryAfter = {};

    bool operator==(const PortalAnswer&) const = default;
};

class IdempotencyStore {
public:
    static constexpr std::chrono::hours memory{1};
    static constexpr qsizetype mostKept = 5000;

    // The right to act once; dropping it without `remember` leaves the key free again. Must not outlive the
    // store.
    class Turn {
    public:
        Turn(Turn&& other) noexcept;
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        Turn& operator=(Turn&&) = delete;
        ~Turn();
        void remember(const PortalAnswer& answer);

    private:
        friend class IdempotencyStore;
        Turn(IdempotencyStore& store, const QByteArray& key);
        IdempotencyStore* m_store;
        QByteArray m_key;
    };
    struct Reused {};
    struct Full {};
    using Outcome = std::variant<Turn, PortalAnswer, Reused, Full>;

    explicit IdempotencyStore(const kiosk::base::Clock& clock);

    // `scope` parts the kiosks; `target` (method and path) and `body` must be the same for a repetition.
    Outcome begin(const QByteArray& scope, const QByteArray& key, const QByteArray& target,
                  const QByteArray& body);

    // Keys being acted on stay.
    void forgetAll();

private:
    struct Entry {
        QByteArray digest;
        std::chrono::milliseconds since{};
        std::optional<PortalAnswer> answer; // none: being acted on
    };
    void finish(const QByteArray& key, const PortalAnswer* answer);
    void dropOld();

    const kiosk::base::Clock& m_clock;
    const QByteArray m_secret;
    std::mutex m_mutex;
    std::condition_variable m_finished;
    QHash<QByteArray, Entry> m_entries;
};

} // namespace provisioning::practice
