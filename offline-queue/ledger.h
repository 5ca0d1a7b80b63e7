// How often an envelope was tried and what came of it: a cache in SQLite, which may be lost at any time.
//
// Only the one who drains opens it, over one connection and without a write-ahead log (SQLite before 3.51.3
// can lose a commit when two connections checkpoint one). It never syncs. A file that is missing, damaged,
// behind, or not followed by the digest in ledger.sum is thrown away and begun anew; so a flipped bit cannot
// change what is read. Errors of it are no errors of the queue: it goes on without one.
#pragma once

#include "offline-queue/folder.h"

#include <QByteArray>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>

struct sqlite3;

namespace outbox {

struct Attempt {
    int tries = 0;    // that failed for a reason of the portal's own
    QByteArray cause; // the last one: an outcome's or an error's name
};

// What the ledger in the folder holds, for those who only look: a copy is read, whoever drains is not
// hindered. Nothing when there is none, or it is being written.
std::optional<std::map<std::uint64_t, Attempt>> readAttempts(const QString& folder);

class Ledger {
public:
    // Beside the spool's other files, in the folder.
    explicit Ledger(const QString& folder);
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    [[nodiscard]] bool wasRebuilt() const { return m_wasRebuilt; }
    [[nodiscard]] int triesOf(std::uint64_t sequence) const;
    void note(std::uint64_t sequence, const QByteArray& cause);
    void forget(std::uint64_t sequence);
    // What was noted and forgotten since, in one transaction; then the digest.
    void store();

private:
    struct Close {
        void operator()(sqlite3* database) const noexcept;
    };
    [[nodiscard]] bool load();
    [[nodiscard]] bool isWhole() const;
    void begin();

    QString m_path;
    QString m_sum;
    std::unique_ptr<sqlite3, Close> m_database;
    std::map<std::uint64_t, Attempt> m_attempts;
    bool m_wasRebuilt = false;
    bool m_isChanged = false;
};

} // namespace outbox
