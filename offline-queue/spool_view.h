// A spool as an officer may look at it: counts, ages and causes, never contents. Reads files only, changes
// nothing, takes no lock: works beside everything else. Blocking, any thread.
#pragma once

#include "offline-queue/chain_report.h"
#include "offline-queue/folder.h"
#include "offline-queue/key_set.h"
#include "offline-queue/spool_files.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace outbox {

enum class Place { Waiting, Quarantined, Delivered };

struct ViewedItem {
    std::uint64_t sequence = 0;
    Place place = Place::Waiting;
    QUuid id;        // null when the file is damaged
    QByteArray kind; // empty for what was delivered
    int form = 0;
    qint64 bytes = 0;
    QDateTime begun;   // from the id: when the session began, by the kiosk's clock
    QByteArray digest; // of the envelope, as it lies or as the receipt has it
    QByteArray why;    // of a quarantined one; the verdict of a delivered one
    int tries = 0;     // of a waiting one, that failed for a reason of its own
    QByteArray cause;  // the last of them
    QDateTime receivedAt;
    bool isDamaged = false;
};

struct Finding {
    QString file;               // relative to the spool
    QString what;               // damaged, missing, rolled-back
    std::uint64_t sequence = 0; // 0 when it is no envelope's
};

struct Verification {
    std::uint64_t headSequence = 0;
    int checked = 0; // files
    std::vector<Finding> findings;
};

class SpoolView {
public:
    // StorageFailed when there is no spool; QueueNewer.
    static kiosk::base::Result<SpoolView> open(const QString& path);

    // Ascending by sequence; delivered ones as long as their receipt is kept.
    [[nodiscard]] std::vector<ViewedItem> list() const;
    // Every file against its digest, every sequence up to the head against what is there.
    [[nodiscard]] Verification verify() const;
    [[nodiscard]] std::uint64_t headSequence() const;
    // What the portal said of a roll-back, if it ever did.
    [[nodiscard]] std::optional<ChainReport> rollBack() const;
    // The key set kept here; nothing when there is none that can be read.
    [[nodiscard]] std::optional<KeySet> keySet() const;
    // When the newest receipt was given, by the portal's clock: of those kept here, or as it was remembered.
    [[nodiscard]] QDateTime lastReceipt() const;
    // On the spool's disk; 0 when it cannot be told.
    [[nodiscard]] std::uint64_t freeBytes() const { return m_root.freeBytes().value_or(0); }

private:
    explicit SpoolView(Folder root) : m_root(std::move(root)) {}
    [[nodiscard]] std::vector<ViewedItem> itemsIn(const char* folder, Place place) const;
    [[nodiscard]] std::vector<ViewedItem> delivered(std::vector<Finding>* findings, int* checked) const;
    void checkRecords(Verification& verification) const;
    void checkSequences(Verification& verification, const std::vector<ViewedItem>& items) const;
    [[nodiscard]] std::uint64_t settledThrough() const;

    Folder m_root;
};

} // namespace outbox
