// What the portal signs for each envelope it has committed (docs/envelope.md, 4). Pure.
#pragma once

#include "offline-queue/envelope.h"
#include "offline-queue/key_set.h"

#include <QDateTime>

namespace outbox {

struct Receipt {
    QUuid id;
    QByteArray digest; // of the envelope
    QByteArray device;
    std::uint64_t sequence = 0;
    QDateTime receivedAt; // by the portal's clock
    QByteArray verdict;
    QByteArray jws; // the whole text
};

// ReceiptForged: the signature, a member or the layout is wrong.
kiosk::base::Result<Receipt> readReceipt(const QByteArray& jws, const KeySet& keys);

// Whether it is for exactly these bytes.
bool isFor(const Receipt& receipt, const Envelope& envelope);

} // namespace outbox
