// A batch of envelopes on the wire, and the answer to it (docs/envelope.md, 3). Pure.
#pragma once

#include "offline-queue/chain_report.h"
#include "offline-queue/receipt.h"

#include <vector>

namespace outbox {

constexpr std::size_t mostEnvelopes = 64;
constexpr qsizetype largestBatch = 1024 * 1024;

// Each envelope with its length before it.
QByteArray framed(const Envelope& envelope);

enum class Outcome { Accepted, Duplicate, Conflict, Refused, Later };

struct ItemResult {
    Outcome outcome = Outcome::Later;
    QByteArray receipt; // with Accepted and Duplicate; not verified yet
};

struct BatchAnswer {
    std::vector<ItemResult> results; // one for each of the ids, in their order
    std::optional<ChainReport> chain;
};

// PortalGarbage for anything else.
kiosk::base::Result<BatchAnswer> readAnswer(const QByteArray& json, const std::vector<QUuid>& ids);

} // namespace outbox
