// The portal's keys: which ones a kiosk seals to, and which ones sign receipts (docs/envelope.md, 2). Pure.
#pragma once

#include "kiosk/base/result.h"
#include "kiosk/crypto/keys.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>
#include <vector>

namespace outbox {

struct SetKey {
    kiosk::crypto::PublicKey key;
    QByteArray id; // hexadecimal
    QDateTime notBefore;
    QDateTime notAfter;
};

// Why the newest key is used although the clock says it should not be; for a warning, never for a refusal.
enum class KeyDoubt {
    None,
    Overdue,    // past its end, within the grace
    ClockAhead, // years past its end: the clock is wrong rather than the line down for so long
    ClockBehind // none has begun yet
};

struct SealingChoice {
    kiosk::crypto::PublicKey key;
    KeyDoubt doubt = KeyDoubt::None;
};

class KeySet {
public:
    // SealingKeysForged: not signed by the root, or not what such a set holds.
    static kiosk::base::Result<KeySet> read(const QByteArray& jws, const kiosk::crypto::PublicKey& root);

    // One that lies in a spool, whose signature was asked when it was kept: for showing, never for sealing.
    static std::optional<KeySet> readKept(const QByteArray& jws);

    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] const QDateTime& notAfter() const { return m_notAfter; }
    // After it no key may be sealed to any more, but for the grace.
    [[nodiscard]] QDateTime sealingEnd() const;
    // The valid key that began last; else the one that ended last, for as long as the grace.
    // SealingKeysExpired.
    [[nodiscard]] kiosk::base::Result<SealingChoice> sealingKey(const QDateTime& at,
                                                                std::chrono::hours grace) const;
    // Null when the set has none of this id.
    [[nodiscard]] const kiosk::crypto::PublicKey* receiptKey(const QByteArray& id) const;

private:
    KeySet() = default;
    static kiosk::base::Result<KeySet> fromPayload(const QByteArray& payload);
    int m_version = 0;
    QDateTime m_notAfter;
    std::vector<SetKey> m_sealing;
    std::vector<SetKey> m_receipts;
};

} // namespace outbox
