// What the one who drains does to a spool: key sets, receipts, quarantine, purging.

#include "kiosk/crypto/strict_json.h"
#include "offline-queue/json_shape.h"
#include "offline-queue/sequence_ranges.h"
#include "offline-queue/spool.h"
#include "offline-queue/spool_files.h"
#include "offline-queue/twin_record.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

#include <fcntl.h>
#include <sys/file.h>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

const QString origin = u"outbox.spool"_s;
// Of the record of open sequences, which is kept twice.
constexpr qsizetype largestOpen = 100 * 1024;

std::vector<std::uint64_t> batchesIn(const Folder& folder)
{
    std::vector<std::uint64_t> numbers;
    folder.forEach([&](const QByteArray& name) {
        if (const auto number = files::sequenceOf(name, files::receiptSuffix))
            numbers.push_back(*number);
    });
    std::ranges::sort(numbers);
    return numbers;
}

std::set<QByteArray> namesIn(const Folder& folder)
{
    std::set<QByteArray> names;
    folder.forEach([&](const QByteArray& name) { names.insert(name); });
    return names;
}

std::vector<files::Kept> keptIn(const Folder& folder, std::uint64_t batch)
{
    std::vector<files::Kept> kept;
    const auto bytes = folder.read(files::nameOf(batch, files::receiptSuffix), files::largestReceipts);
    for (const auto& jws : files::linesOf(bytes && *bytes ? **bytes : QByteArray()).jws) {
        if (const auto one = files::keptOf(jws))
            kept.push_back(*one);
    }
    return kept;
}

struct KeptBatch {
    std::uint64_t number = 0;
    std::vector<files::Kept> kept;
};

// Which batches may go: all of it older than the age, or beyond the count. Never the newest, and none that
// cannot be read.
std::set<std::uint64_t> oldOnes(const std::vector<KeptBatch>& batches, const ReceiptLimits& limits)
{
    QDateTime newest;
    std::size_t total = 0;
    for (const auto& batch : batches) {
        total += batch.kept.size();
        for (const auto& one : batch.kept)
            newest = newest.isValid() ? std::max(newest, one.receivedAt) : one.receivedAt;
    }
    std::set<std::uint64_t> old;
    for (const auto& batch : batches) {
        const bool isOld = std::ranges::all_of(batch.kept, [&](const auto& one) {
            return one.receivedAt.secsTo(newest) > std::chrono::seconds(limits.age).count();
        });
        if (batch.number == batches.back().number || batch.kept.empty() ||
            (!isOld && total <= static_cast<std::size_t>(limits.count)))
            continue;
        old.insert(batch.number);
        total -= batch.kept.size();
    }
    return old;
}

} // namespace

Result<KeySet> Spool::keySet(const kiosk::crypto::PublicKey& root) const
{
    const auto reading = TwinRecord(m_root, files::keys).read();
    if (!reading.text)
        return fail(ErrorCode::SealingKeysMissing, origin);
    return KeySet::read(*reading.text, root);
}

Result<KeySet> Spool::acceptKeySet(const QByteArray& jws, const kiosk::crypto::PublicKey& root)
{
    const auto fresh = KeySet::read(jws, root);
    if (!fresh)
        return fresh;
    if (const auto current = readSeen(); !current)
        return tl::make_unexpected(current.error());
    const auto own = keySet(root);
    if (fresh->version() < m_seen.keySetVersion)
        return fail(ErrorCode::SealingKeysRolledBack, origin,
                    u"%1 after %2"_s.arg(fresh->version()).arg(m_seen.keySetVersion));
    if (own && own->version() == fresh->version())
        return own;
    // The version is remembered last: a set that is kept and not remembered is only kept again.
    auto seen = m_seen;
    seen.keySetVersion = fresh->version();
    const auto kept = TwinRecord(m_root, files::keys).write(jws).and_then([&] { return writeSeen(seen); });
    if (!kept)
        return tl::make_unexpected(kept.error());
    return fresh;
}

Result<Descriptor> Spool::lockDraining() const
{
    Descriptor file(::openat(m_root.descriptor(), files::drainLock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
                             S_IRUSR | S_IWUSR));
    if (!file.isOpen())
        return fail(ErrorCode::StorageFailed, origin, u"lock of the drain"_s);
    if (::flock(file.value(), LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::QueueDraining, origin);
    return file;
}

Result<void> Spool::keepReceipts(const std::vector<Receipt>& receipts)
{
    QByteArrayList lines;
    for (const auto& receipt : receipts)
        lines.append(receipt.jws);
    const auto batches = batchesIn(m_receipts);
    const auto name = files::nameOf(batches.empty() ? 1 : batches.back() + 1, files::receiptSuffix);
    const auto bytes = files::receiptsOf(lines);
    auto placed = m_receipts.place(name, bytes, Folder::Present::Keep);
    if (!placed && placed.error().code == ErrorCode::QueueFull && m_root.remove(files::ballast))
        placed = m_receipts.place(name, bytes, Folder::Present::Keep);
    if (!placed)
        return tl::make_unexpected(placed.error());
    return *placed ? Result<void>() : fail(ErrorCode::QueueDamaged, origin, u"receipts are there already"_s);
}

Result<void> Spool::settle(const std::vector<Receipt>& receipts)
{
    if (receipts.empty())
        return {};
    // An envelope that goes may be the newest: the head must not depend on it any more.
    const auto durable = head().and_then([&](const ChainLink&) { return m_head.sync(); }).and_then([&] {
        return keepReceipts(receipts);
    });
    if (!durable)
        return durable;
    const auto aside = namesIn(m_quarantine);
    for (const auto& receipt : receipts) {
        const auto name = files::nameOf(receipt.sequence, files::itemSuffix);
        // One that cannot be deleted is sent again and answered with the same receipt.
        (void)m_items.remove(name);
        for (const auto* suffix : {files::itemSuffix, files::whySuffix}) {
            if (const auto other = files::nameOf(receipt.sequence, suffix); aside.contains(other))
                (void)m_quarantine.remove(other);
        }
    }
    if (!m_root.has(files::ballast))
        (void)m_root.place(files::ballast, QByteArray(files::ballastSize, '\0'), Folder::Present::Replace);
    const auto newest = std::ranges::max(receipts, {}, &Receipt::receivedAt).receivedAt;
    if (!m_seen.provenTime.isValid() || newest > m_seen.provenTime.addSecs(3600)) {
        auto seen = m_seen;
        seen.provenTime = newest;
        // Only a floor for judging certificates; the next receipt brings it again.
        (void)writeSeen(seen);
    }
    return {};
}

Result<void> Spool::noteChain(const ChainReport& report)
{
    const TwinRecord record(m_root, files::chain);
    const auto text = record.read().text;
    const auto object = text ? kiosk::crypto::parseStrictObject(*text) : std::nullopt;
    const auto before = object ? readChainReport(*object).value_or(ChainReport()) : ChainReport();
    const bool isKnown = before.isRolledBack == report.isRolledBack &&
                         (!report.isRolledBack || before.forked == report.forked);
    return isKnown ? Result<void>()
                   : record.write(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact));
}

Result<void> Spool::quarantine(std::uint64_t sequence, const QByteArray& why)
{
    const auto noted = m_quarantine.place(files::nameOf(sequence, files::whySuffix), files::reasonOf(why),
                                          Folder::Present::Replace);
    if (!noted)
        return tl::make_unexpected(noted.error());
    return m_items.moveTo(m_quarantine, files::nameOf(sequence, files::itemSuffix));
}

Result<void> Spool::retry(std::uint64_t sequence)
{
    if (!asideItem(sequence).envelope)
        return fail(ErrorCode::QueueDamaged, origin, u"sequence %1"_s.arg(sequence));
    const auto moved = m_quarantine.moveTo(m_items, files::nameOf(sequence, files::itemSuffix));
    if (moved)
        (void)m_quarantine.remove(files::nameOf(sequence, files::whySuffix));
    return moved;
}

Result<void> Spool::purge(const ReceiptLimits& limits)
{
    std::vector<KeptBatch> batches;
    std::set<std::uint64_t> delivered;
    for (const auto number : batchesIn(m_receipts)) {
        batches.push_back({number, keptIn(m_receipts, number)});
        for (const auto& one : batches.back().kept)
            delivered.insert(one.sequence);
    }
    const auto old = oldOnes(batches, limits);
    if (old.empty())
        return {};
    auto seen = m_seen;
    for (const auto& batch : batches)
        if (old.contains(batch.number))
            seen.settledThrough = std::max(seen.settledThrough,
                                           std::ranges::max(batch.kept, {}, &files::Kept::sequence).sequence);
    // First what is passed and what stays open of it, durably; then they may go.
    const auto passed = passOver(seen.settledThrough, delivered).and_then([&] { return writeSeen(seen); });
    if (!passed)
        return passed;
    for (const auto number : old)
        (void)m_receipts.remove(files::nameOf(number, files::receiptSuffix));
    return {};
}

Result<void> Spool::passOver(std::uint64_t through, const std::set<std::uint64_t>& delivered)
{
    const TwinRecord record(m_root, files::open);
    const auto reading = record.read();
    const auto before = SequenceRanges::read(reading.text.value_or(QByteArray()));
    if (reading.damaged > 0 && !before)
        return fail(ErrorCode::QueueDamaged, origin, QString::fromLatin1(files::open));
    auto open = before.value_or(SequenceRanges());
    // Passed over by one who died before the mark was written.
    open.removeAbove(m_seen.settledThrough);
    open.append({m_seen.settledThrough + 1, through});
    open.remove(delivered);
    const auto text = open.text();
    if (text.size() > largestOpen)
        return fail(ErrorCode::StorageFailed, origin, u"too many gaps"_s);
    return before == open && reading.damaged == 0 ? Result<void>() : record.write(text);
}

} // namespace outbox
