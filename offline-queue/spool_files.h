// Names and contents of a spool's files, for those who write and those who only look.
#pragma once

#include "offline-queue/envelope.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>

#include <optional>

namespace outbox::files {

constexpr auto binding = "spool";
constexpr auto seen = "seen";
constexpr auto keys = "keys";
constexpr auto chain = "chain";
constexpr auto open = "open";
constexpr auto ballast = "ballast";
constexpr auto drainLock = "draining";
constexpr auto ledger = "ledger.sqlite";
constexpr auto ledgerSum = "ledger.sum";
constexpr auto items = "items";
constexpr auto receipts = "receipts";
constexpr auto quarantine = "quarantine";

constexpr qsizetype ballastSize = 1024 * 1024;
constexpr qsizetype largestItem = largestEnvelope + 32;
constexpr qsizetype largestReceipts = 64 * 4096 + 128;

// 20 digits, so that names sort as numbers do.
QByteArray nameOf(std::uint64_t sequence, const char* suffix);
std::optional<std::uint64_t> sequenceOf(const QByteArray& name, const char* suffix);
constexpr auto itemSuffix = ".item";
constexpr auto whySuffix = ".why";
constexpr auto receiptSuffix = ".receipts";

// An envelope with its digest behind it: the kiosk cannot open it, and must know whether it is still whole.
QByteArray itemOf(const Envelope& envelope);
// Nothing when the bytes are not what was written, or not an envelope of this sequence.
std::optional<Envelope> envelopeOf(const QByteArray& item, std::uint64_t sequence);

// Lines of compact JWS, and their digest in hexadecimal as the last line.
QByteArray receiptsOf(const QByteArrayList& jws);
struct ReceiptLines {
    QByteArrayList jws; // those that look like one, also from a damaged file
    bool isWhole = false;
};
ReceiptLines linesOf(const QByteArray& bytes);

// Why an envelope was set aside, with its digest; empty when the bytes are not what was written.
QByteArray reasonOf(const QByteArray& why);
QByteArray whyOf(const QByteArray& reason);

// Sequence, digest and time of a stored receipt, without its signature being asked: it was, when it was kept.
struct Kept {
    std::uint64_t sequence = 0;
    QUuid id;
    QByteArray digest;
    QDateTime receivedAt;
    QByteArray verdict;
};
std::optional<Kept> keptOf(const QByteArray& jws);

} // namespace outbox::files
