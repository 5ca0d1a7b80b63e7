// The place of sealed envelopes: one file each, which are the truth, and beside them the chain's head, the
// receipts, what was seen of keys and profile. The layout is README.md's.
//
// Blocking: never on the GUI thread. One thread at a time an object; any number of processes at once. Nothing
// is acknowledged before it is durable. An error of the disk while adding means: not kept, tell the person.
#pragma once

#include "offline-queue/chain_head.h"
#include "offline-queue/chain_report.h"
#include "offline-queue/folder.h"
#include "offline-queue/key_set.h"
#include "offline-queue/receipt.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>
#include <set>
#include <vector>

namespace outbox {

// Whom a spool belongs to. A spool of another device or of another root is not touched.
struct SpoolOwner {
    QByteArray device;
    QByteArray root; // key id of the root that signed the profile, hexadecimal
    int profileVersion = 1;
};

struct Added {
    QUuid id;
    std::uint64_t sequence = 0;
};

// A file as it lies there: what was sealed, or nothing when its bytes are no longer those.
struct StoredItem {
    bool isPresent = false;
    std::optional<Envelope> envelope;
};

struct ReceiptLimits {
    std::chrono::hours age{90 * 24}; // by the portal's clock, counted back from the newest receipt
    int count = 10'000;
};

class Spool {
public:
    static constexpr int format = 1;

    // Makes it when it is missing. QueueForeign, QueueNewer (and nothing is changed), ProfileRolledBack,
    // QueueDamaged (neither copy of a record can be read), StorageFailed, QueueFull.
    static kiosk::base::Result<std::unique_ptr<Spool>> open(const QString& path, const SpoolOwner& owner);

    // Whether the spool that may lie there is this owner's. Changes nothing, takes no lock. QueueForeign,
    // QueueNewer, QueueDamaged.
    static kiosk::base::Result<void> judge(const QString& path, const SpoolOwner& owner);

    [[nodiscard]] const SpoolOwner& owner() const { return m_owner; }
    [[nodiscard]] const QString& path() const { return m_root.path(); }

    // Before a session starts: is there room to keep it? QueueFull when less than `reserve` bytes are free.
    [[nodiscard]] kiosk::base::Result<void> admit(std::uint64_t reserve) const;
    // Seals and keeps. Durable on return. QueueBusy after a second, EnvelopeTooLarge, QueueFull,
    // StorageFailed. An id is used once.
    kiosk::base::Result<Added> add(const Item& item, const std::vector<kiosk::crypto::PublicKey>& recipients);

    // The key set kept here. SealingKeysMissing, SealingKeysForged.
    [[nodiscard]] kiosk::base::Result<KeySet> keySet(const kiosk::crypto::PublicKey& root) const;
    // Keeps a newer one; the same version changes nothing. SealingKeysForged, SealingKeysRolledBack.
    kiosk::base::Result<KeySet> acceptKeySet(const QByteArray& jws, const kiosk::crypto::PublicKey& root);
    // The newest instant a receipt proved; invalid when there is none.
    [[nodiscard]] QDateTime provenTime() const { return m_seen.provenTime; }

    // --- For the one who drains ---
    // Held while the object lives; freed by the system when the process dies. QueueDraining.
    [[nodiscard]] kiosk::base::Result<Descriptor> lockDraining() const;
    // Ascending.
    [[nodiscard]] std::vector<std::uint64_t> waiting() const;
    [[nodiscard]] StoredItem item(std::uint64_t sequence) const;
    // The same of what was set aside.
    [[nodiscard]] std::vector<std::uint64_t> setAside() const;
    [[nodiscard]] StoredItem asideItem(std::uint64_t sequence) const;
    // The chain's head, followed to the newest envelope.
    kiosk::base::Result<ChainLink> head();
    // Keeps the receipts durably, then deletes their envelopes. When this fails nothing was deleted. On a
    // disk without a free byte the ballast makes room.
    kiosk::base::Result<void> settle(const std::vector<Receipt>& receipts);
    // Keeps durably what the portal says of a roll-back, when it is news.
    kiosk::base::Result<void> noteChain(const ChainReport& report);
    // Sets an envelope aside, where an officer sees it. `why` is an outcome's or an error's name.
    kiosk::base::Result<void> quarantine(std::uint64_t sequence, const QByteArray& why);
    // Back among those that wait. QueueDamaged: its bytes are no longer what was sealed, and it stays.
    kiosk::base::Result<void> retry(std::uint64_t sequence);
    // Forgets old receipts, never the newest, whatever still waits or is missing between them.
    kiosk::base::Result<void> purge(const ReceiptLimits& limits);

private:
    struct Seen {
        int keySetVersion = 0;
        int profileVersion = 0;
        // Every sequence up to it was delivered, and its receipt perhaps purged; or it is in the record of
        // those that are still open.
        std::uint64_t settledThrough = 0;
        QDateTime provenTime;
    };
    Spool(SpoolOwner owner, Folder root, Folder items, Folder receipts, Folder quarantine, ChainHead head);
    kiosk::base::Result<void> bind();
    kiosk::base::Result<void> readSeen();
    [[nodiscard]] kiosk::base::Result<std::optional<Seen>> seenNow() const;
    kiosk::base::Result<void> writeSeen(Seen seen);
    kiosk::base::Result<void> passReceipts();
    kiosk::base::Result<void> passOver(std::uint64_t through, const std::set<std::uint64_t>& delivered);
    kiosk::base::Result<ChainLink> follow();
    [[nodiscard]] ChainLink newestReceipt() const;
    [[nodiscard]] ChainLink searchHead() const;
    kiosk::base::Result<void> keepReceipts(const std::vector<Receipt>& receipts);

    SpoolOwner m_owner;
    Folder m_root;
    Folder m_items;
    Folder m_receipts;
    Folder m_quarantine;
    ChainHead m_head;
    Seen m_seen;
};

} // namespace outbox
