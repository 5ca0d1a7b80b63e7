#include "offline-queue/spool_view.h"

#include "kiosk/crypto/strict_json.h"
#include "offline-queue/bytes.h"
#include "offline-queue/chain_head.h"
#include "offline-queue/json_shape.h"
#include "offline-queue/ledger.h"
#include "offline-queue/sequence_ranges.h"
#include "offline-queue/spool.h"
#include "offline-queue/twin_record.h"

#include <algorithm>
#include <set>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

const QString origin = u"outbox.view"_s;
const QString damaged = u"damaged"_s;

std::optional<Folder> below(const Folder& root, const char* name)
{
    auto folder = Folder::open(root.path() + u'/' + QString::fromLatin1(name), Folder::Missing::Refuse);
    return folder ? std::optional(std::move(*folder)) : std::nullopt;
}

QString pathOf(const char* folder, const QByteArray& name)
{
    return QString::fromLatin1(folder) + u'/' + QString::fromLatin1(name);
}

ViewedItem viewed(std::uint64_t sequence, Place place, const QByteArray& bytes)
{
    ViewedItem item;
    item.sequence = sequence;
    item.place = place;
    item.bytes = bytes.size();
    const auto envelope = files::envelopeOf(bytes, sequence);
    item.isDamaged = !envelope;
    if (envelope) {
        item.id = envelope->header().id;
        item.kind = envelope->header().kind;
        item.form = envelope->header().form;
        item.bytes = envelope->bytes().size();
        item.begun = begunAt(item.id);
        item.digest = envelope->digest();
    }
    return item;
}

std::optional<QJsonObject> recordOf(const Folder& root, const char* name)
{
    const auto text = TwinRecord(root, name).read().text;
    return text ? kiosk::crypto::parseStrictObject(*text) : std::nullopt;
}

} // namespace

Result<SpoolView> SpoolView::open(const QString& path)
{
    auto root = Folder::open(path, Folder::Missing::Refuse);
    if (!root)
        return tl::make_unexpected(root.error());
    SpoolView view(std::move(*root));
    const auto reading = TwinRecord(view.m_root, files::binding).read();
    if (!reading.text && reading.damaged == 0)
        return fail(ErrorCode::StorageFailed, origin, u"no spool"_s);
    const auto bound = recordOf(view.m_root, files::binding).value_or(QJsonObject());
    if (wholeNumber(bound.value("format"_L1)).value_or(0) > Spool::format)
        return fail(ErrorCode::QueueNewer, origin);
    return view;
}

std::vector<ViewedItem> SpoolView::itemsIn(const char* name, Place place) const
{
    std::vector<ViewedItem> items;
    const auto folder = below(m_root, name);
    if (!folder)
        return items;
    folder->forEach([&](const QByteArray& file) {
        const auto sequence = files::sequenceOf(file, files::itemSuffix);
        const auto bytes = sequence ? folder->read(file, files::largestItem) : std::optional<QByteArray>();
        // Gone meanwhile: it was delivered.
        if (!sequence || (bytes && !*bytes))
            return;
        auto item = viewed(*sequence, place, bytes ? **bytes : QByteArray());
        if (place == Place::Quarantined) {
            const auto why = folder->read(files::nameOf(*sequence, files::whySuffix), 256);
            item.why = why && *why ? files::whyOf(**why) : QByteArray();
        }
        items.push_back(std::move(item));
    });
    return items;
}

std::vector<ViewedItem> SpoolView::delivered(std::vector<Finding>* findings, int* checked) const
{
    std::vector<ViewedItem> items;
    const auto folder = below(m_root, files::receipts);
    if (!folder)
        return items;
    folder->forEach([&](const QByteArray& file) {
        const auto bytes = folder->read(file, files::largestReceipts);
        if (bytes && !*bytes)
            return;
        const auto lines = files::linesOf(bytes ? **bytes : QByteArray());
        if (checked != nullptr)
            ++*checked;
        if (!lines.isWhole && findings != nullptr)
            findings->push_back({pathOf(files::receipts, file), damaged});
        for (const auto& jws : lines.jws) {
            const auto kept = files::keptOf(jws);
            if (!kept)
                continue;
            ViewedItem item;
            item.sequence = kept->sequence;
            item.place = Place::Delivered;
            item.id = kept->id;
            item.begun = begunAt(kept->id);
            item.digest = kept->digest;
            item.why = kept->verdict;
            item.receivedAt = kept->receivedAt;
            items.push_back(std::move(item));
        }
    });
    return items;
}

std::vector<ViewedItem> SpoolView::list() const
{
    auto items = itemsIn(files::items, Place::Waiting);
    const auto attempts = readAttempts(m_root.path()).value_or(std::map<std::uint64_t, Attempt>());
    for (auto& item : items)
        if (const auto found = attempts.find(item.sequence); found != attempts.end()) {
            item.tries = found->second.tries;
            item.cause = found->second.cause;
        }
    for (auto& item : itemsIn(files::quarantine, Place::Quarantined))
        items.push_back(std::move(item));
    std::set<std::uint64_t> present;
    for (const auto& item : items)
        present.insert(item.sequence);
    // One that is there and has a receipt is about to be deleted.
    for (auto& item : delivered(nullptr, nullptr)) {
        if (present.insert(item.sequence).second)
            items.push_back(std::move(item));
    }
    std::ranges::sort(items, {}, &ViewedItem::sequence);
    return items;
}

std::uint64_t SpoolView::headSequence() const
{
    const auto head = ChainHead::open(m_root, Folder::Missing::Refuse);
    const auto link = head ? head->read().link : std::nullopt;
    return link ? link->sequence : 0;
}

std::uint64_t SpoolView::settledThrough() const
{
    const auto seen = recordOf(m_root, files::seen).value_or(QJsonObject());
    return static_cast<std::uint64_t>(wholeNumber(seen.value("settledThrough"_L1)).value_or(0));
}

std::optional<ChainReport> SpoolView::rollBack() const
{
    const auto report = readChainReport(recordOf(m_root, files::chain).value_or(QJsonObject()));
    return report && report->isRolledBack ? report : std::nullopt;
}

std::optional<KeySet> SpoolView::keySet() const
{
    const auto text = TwinRecord(m_root, files::keys).read().text;
    return text ? KeySet::readKept(*text) : std::nullopt;
}

QDateTime SpoolView::lastReceipt() const
{
    auto newest = instant(recordOf(m_root, files::seen).value_or(QJsonObject()).value("provenTime"_L1));
    for (const auto& item : delivered(nullptr, nullptr))
        if (!newest.isValid() || item.receivedAt > newest)
            newest = item.receivedAt;
    return newest;
}

void SpoolView::checkRecords(Verification& verification) const
{
    const auto find = [&](const QString& file, const QString& what) {
        verification.findings.push_back({file, what});
    };
    for (const auto* name : {files::binding, files::seen, files::keys, files::chain, files::open}) {
        const auto reading = TwinRecord(m_root, name).read();
        verification.checked += 2;
        if (reading.damaged > 0)
            find(QString::fromLatin1(name), damaged);
    }
    ++verification.checked;
    const auto head = ChainHead::open(m_root, Folder::Missing::Refuse);
    if (!head || head->read().damaged > 0)
        find(u"head"_s, head ? damaged : u"missing"_s);
    const auto ballast = m_root.read(files::ballast, files::ballastSize);
    if (ballast && *ballast && **ballast != QByteArray(files::ballastSize, '\0'))
        find(QString::fromLatin1(files::ballast), damaged);
    const auto ledger = m_root.read(files::ledger, 1024 * 1024 * 1024);
    const auto sum = m_root.read(files::ledgerSum, 128);
    if (ledger && *ledger && (!sum || !*sum || **sum != sha256(**ledger).toHex() + '\n'))
        find(u"ledger"_s, damaged);
    verification.checked += 3;
    if (const auto quarantine = below(m_root, files::quarantine)) {
        quarantine->forEach([&](const QByteArray& name) {
            const auto reason =
                name.endsWith(files::whySuffix) ? quarantine->read(name, 256) : std::optional<QByteArray>();
            if (reason && *reason && files::whyOf(**reason).isEmpty())
                find(pathOf(files::quarantine, name), damaged);
        });
    }
}

void SpoolView::checkSequences(Verification& verification, const std::vector<ViewedItem>& items) const
{
    std::set<std::uint64_t> present;
    for (const auto& item : items)
        present.insert(item.sequence);
    const auto newest = present.empty() ? 0 : *present.rbegin();
    verification.headSequence = std::max(headSequence(), newest);
    const auto settled = settledThrough();
    auto open = SequenceRanges::read(TwinRecord(m_root, files::open).read().text.value_or(QByteArray()))
                    .value_or(SequenceRanges());
    // What was passed over by one who died before the mark was written is beyond it.
    open.removeAbove(settled);
    open.append({settled + 1, verification.headSequence});
    for (const auto& range : open.ranges())
        for (auto sequence = range.first; sequence <= range.last; ++sequence)
            if (!present.contains(sequence))
                verification.findings.push_back(
                    {pathOf(files::items, files::nameOf(sequence, files::itemSuffix)), u"missing"_s,
                     sequence});
}

Verification SpoolView::verify() const
{
    Verification verification;
    checkRecords(verification);
    auto items = itemsIn(files::items, Place::Waiting);
    for (auto& item : itemsIn(files::quarantine, Place::Quarantined))
        items.push_back(std::move(item));
    verification.checked += static_cast<int>(items.size());
    for (const auto& item : items) {
        const auto* folder = item.place == Place::Waiting ? files::items : files::quarantine;
        if (item.isDamaged)
            verification.findings.push_back(
                {pathOf(folder, files::nameOf(item.sequence, files::itemSuffix)), damaged, item.sequence});
    }
    for (auto& item : delivered(&verification.findings, &verification.checked))
        items.push_back(std::move(item));
    checkSequences(verification, items);
    if (const auto report = rollBack())
        verification.findings.push_back({u"head"_s, u"rolled-back"_s, report->head});
    return verification;
}

} // namespace outbox
