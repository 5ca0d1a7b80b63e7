// The portal's side of the sealed queue: its key set, batches of envelopes, envelopes on a stick. It has no
// key that opens one. Thread-safe; its calls wait for the disk.
#pragma once

#include "provisioning/practice/portal/idempotency_store.h"
#include "provisioning/practice/portal/problem.h"
#include "provisioning/practice/receiver/exchange_import.h"
#include "provisioning/practice/receiver/receiver.h"

#include <QStringList>

#include <memory>
#include <mutex>

namespace provisioning::practice {

// PEM, but for the key set.
struct QueueFiles {
    QString keySet = {};          // the compact JWS; read anew for each answer
    QString receiptKey = {};      // empty: this portal takes no envelopes
    QStringList openingKeys = {}; // the one sealed to now, then earlier ones
    QStringList devices = {};     // certificates of devices whose envelopes may come on a stick
};

class QueueDesk {
public:
    // What is committed lies in a file of this folder, or in memory without one. The clock must outlive it.
    // Errors: StorageFailed.
    static kiosk::base::Result<std::unique_ptr<QueueDesk>>
    open(const QueueFiles& files, const QString& folder, const kiosk::base::Clock& clock);

    // GET /v1/keys. Never an older set than it answered before. Problem: internal.
    Answered<PortalAnswer> keySet();
    // POST /v1/envelopes. `device` and `spki` are the client certificate's. Problems: malformed,
    // device-mismatch.
    Answered<PortalAnswer> take(const QByteArray& body, const QByteArray& chain, const QString& device,
                                const QByteArray& spki);
    // Leaves the newest key set in the folder, for a kiosk that has been without a line for long.
    kiosk::base::Result<ImportCounts> import(const QString& folder);

    Receiver& receiver() { return m_receiver; }

private:
    QByteArray newestSet();
    QueueDesk(QueueFiles files, EnvelopeStore store, kiosk::crypto::PrivateKey receiptKey,
              const kiosk::base::Clock& clock);

    const QueueFiles m_files;
    Receiver m_receiver;
    std::mutex m_mutex; // guards all below
    QByteArray m_newestSet;
    int m_newestVersion = 0;
};

} // namespace provisioning::practice
