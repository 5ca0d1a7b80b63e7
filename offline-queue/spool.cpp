// Opening, adding, and the chain's head; what the one who drains does is spool_settling.cpp's.

#include "offline-queue/spool.h"

#include "kiosk/crypto/strict_json.h"
#include "offline-queue/json_shape.h"
#include "offline-queue/spool_files.h"
#include "offline-queue/twin_record.h"

#include <QJsonDocument>

#include <algorithm>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

const QString origin = u"outbox.spool"_s;
constexpr std::chrono::milliseconds patience{1000};

QByteArray jsonOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<std::optional<QJsonObject>> readRecord(const Folder& folder, const char* name)
{
    const TwinRecord record(folder, name);
    const auto reading = record.read();
    if (!reading.text && reading.damaged > 0)
        return fail(ErrorCode::QueueDamaged, origin, QString::fromLatin1(name));
    if (!reading.text)
        return std::optional<QJsonObject>();
    const auto object = kiosk::crypto::parseStrictObject(*reading.text);
    if (!object)
        return fail(ErrorCode::QueueDamaged, origin, QString::fromLatin1(name));
    return std::optional(*object);
}

// A copy that is not what was written is written anew from the other one.
Result<void> mendRecord(const Folder& folder, const char* name)
{
    const TwinRecord record(folder, name);
    const auto reading = record.read();
    return reading.text && reading.damaged > 0 ? record.write(*reading.text) : Result<void>();
}

// Whether what is bound there may be used by this owner.
Result<void> judgeBinding(const QJsonObject& bound, const SpoolOwner& owner)
{
    if (wholeNumber(bound.value("format"_L1)).value_or(0) > Spool::format)
        return fail(ErrorCode::QueueNewer, origin);
    if (bound.value("device"_L1).toString().toLatin1() != owner.device ||
        bound.value("root"_L1).toString().toLatin1() != owner.root)
        return fail(ErrorCode::QueueForeign, origin);
    return {};
}

StoredItem storedIn(const Folder& folder, std::uint64_t sequence)
{
    const auto bytes = folder.read(files::nameOf(sequence, files::itemSuffix), files::largestItem);
    // One that cannot be read is there all the same.
    return {!bytes || *bytes, bytes && *bytes ? files::envelopeOf(**bytes, sequence) : std::nullopt};
}

std::vector<std::uint64_t> sequencesIn(const Folder& folder)
{
    std::vector<std::uint64_t> sequences;
    folder.forEach([&](const QByteArray& name) {
        if (const auto sequence = files::sequenceOf(name, files::itemSuffix))
            sequences.push_back(*sequence);
    });
    std::ranges::sort(sequences);
    return sequences;
}

} // namespace

Spool::Spool(SpoolOwner owner, Folder root, Folder items, Folder receipts, Folder quarantine, ChainHead head)
    : m_owner(std::move(owner)), m_root(std::move(root)), m_items(std::move(items)),
      m_receipts(std::move(receipts)), m_quarantine(std::move(quarantine)), m_head(std::move(head))
{
}

Result<void> Spool::judge(const QString& path, const SpoolOwner& owner)
{
    const auto folder = Folder::open(path, Folder::Missing::Refuse);
    if (!folder)
        return {};
    const auto bound = readRecord(*folder, files::binding);
    if (!bound)
        return tl::make_unexpected(bound.error());
    return *bound ? judgeBinding(**bound, owner) : Result<void>();
}

Result<std::unique_ptr<Spool>> Spool::open(const QString& path, const SpoolOwner& owner)
{
    constexpr auto make = Folder::Missing::Make;
    const auto failed = [](const auto& result) { return tl::make_unexpected(result.error()); };
    // Before anything is made or changed.
    if (const auto judged = judge(path, owner); !judged)
        return failed(judged);
    auto root = Folder::open(path, make);
    if (!root)
        return failed(root);
    const auto below = [&](const char* name) {
        return Folder::open(path + u'/' + QString::fromLatin1(name), make);
    };
    auto items = below(files::items);
    auto receipts = below(files::receipts);
    auto quarantine = below(files::quarantine);
    auto head = ChainHead::open(*root, make);
    for (const auto* folder : {&items, &receipts, &quarantine}) {
        if (!*folder)
            return failed(*folder);
    }
    if (!head)
        return failed(head);
    std::unique_ptr<Spool> spool(new Spool(owner, std::move(*root), std::move(*items), std::move(*receipts),
                                           std::move(*quarantine), std::move(*head)));
    const auto ready = spool->bind().and_then([&] { return spool->readSeen(); }).and_then([&] {
        return spool->passReceipts();
    });
    if (!ready)
        return failed(ready);
    return spool;
}

Result<void> Spool::bind()
{
    const auto lock = m_head.lock(patience);
    if (!lock)
        return tl::make_unexpected(lock.error());
    const auto bound = readRecord(m_root, files::binding);
    if (!bound)
        return tl::make_unexpected(bound.error());
    if (*bound) {
        const auto mended = judgeBinding(**bound, m_owner).and_then([&] {
            return mendRecord(m_root, files::binding).and_then([&] {
                return mendRecord(m_root, files::keys);
            });
        });
        // What is only reported keeps nobody from the envelopes.
        for (const auto* name : {files::chain, files::open})
            if (mended)
                (void)mendRecord(m_root, name);
        return mended;
    }
    const auto ballast =
        m_root.place(files::ballast, QByteArray(files::ballastSize, '\0'), Folder::Present::Replace);
    if (!ballast)
        return tl::make_unexpected(ballast.error());
    return TwinRecord(m_root, files::binding)
        .write(jsonOf({{u"format"_s, format},
                       {u"device"_s, QString::fromLatin1(m_owner.device)},
                       {u"root"_s, QString::fromLatin1(m_owner.root)}}));
}

Result<std::optional<Spool::Seen>> Spool::seenNow() const
{
    const auto record = readRecord(m_root, files::seen);
    if (!record)
        return tl::make_unexpected(record.error());
    if (!*record)
        return std::optional<Seen>();
    const auto number = [&](QLatin1StringView name) {
        return wholeNumber((*record)->value(name)).value_or(0);
    };
    return std::optional(Seen{
        static_cast<int>(number("keySetVersion"_L1)), static_cast<int>(number("profileVersion"_L1)),
        static_cast<std::uint64_t>(number("settledThrough"_L1)), instant((*record)->value("provenTime"_L1))});
}

Result<void> Spool::readSeen()
{
    const auto lock = m_head.lock(patience);
    if (!lock)
        return tl::make_unexpected(lock.error());
    const auto current = seenNow();
    if (!current)
        return tl::make_unexpected(current.error());
    m_seen = current->value_or(Seen());
    if (m_owner.profileVersion < m_seen.profileVersion)
        return fail(ErrorCode::ProfileRolledBack, origin,
                    u"%1 after %2"_s.arg(m_owner.profileVersion).arg(m_seen.profileVersion));
    const bool isNew = m_owner.profileVersion > m_seen.profileVersion;
    if (!isNew)
        return mendRecord(m_root, files::seen);
    auto seen = m_seen;
    seen.profileVersion = m_owner.profileVersion;
    return writeSeen(seen);
}

Result<void> Spool::writeSeen(Seen seen)
{
    // Others may have written since; none of these ever goes back.
    if (const auto current = seenNow(); current && *current) {
        seen.keySetVersion = std::max(seen.keySetVersion, (*current)->keySetVersion);
        seen.profileVersion = std::max(seen.profileVersion, (*current)->profileVersion);
        seen.settledThrough = std::max(seen.settledThrough, (*current)->settledThrough);
    }
    const auto written =
        TwinRecord(m_root, files::seen)
            .write(
                jsonOf({{u"keySetVersion"_s, seen.keySetVersion},
                        {u"profileVersion"_s, seen.profileVersion},
                        {u"settledThrough"_s, static_cast<qint64>(seen.settledThrough)},
                        {u"provenTime"_s, seen.provenTime.isValid() ? toText(seen.provenTime) : QString()}}));
    if (written)
        m_seen = seen;
    return written;
}

Result<void> Spool::admit(std::uint64_t reserve) const
{
    const auto free = m_root.freeBytes();
    if (!free)
        return tl::make_unexpected(free.error());
    if (*free < reserve)
        return fail(ErrorCode::QueueFull, origin, u"%1 bytes free"_s.arg(*free));
    return {};
}

Result<Added> Spool::add(const Item& item, const std::vector<kiosk::crypto::PublicKey>& recipients)
{
    const auto lock = m_head.lock(patience);
    if (!lock)
        return tl::make_unexpected(lock.error());
    const auto after = follow();
    if (!after)
        return tl::make_unexpected(after.error());
    const auto envelope = sealEnvelope(item, m_owner.device, *after, recipients);
    if (!envelope)
        return tl::make_unexpected(envelope.error());
    const auto sequence = envelope->header().sequence;
    const auto placed = m_items.place(files::nameOf(sequence, files::itemSuffix), files::itemOf(*envelope),
                                      Folder::Present::Keep);
    if (!placed)
        return tl::make_unexpected(placed.error());
    if (!*placed)
        return fail(ErrorCode::QueueDamaged, origin, u"sequence %1 is taken"_s.arg(sequence));
    // The envelope is the truth; a head that could not be written is followed to it the next time.
    (void)m_head.write(envelope->link());
    return Added{item.id, sequence};
}

Result<ChainLink> Spool::follow()
{
    const auto reading = m_head.read();
    auto link = reading.link ? *reading.link : searchHead();
    bool moved = false;
    for (;;) {
        const auto next = link.sequence + 1;
        if (!m_items.has(files::nameOf(next, files::itemSuffix)))
            break;
        const auto stored = item(next);
        if (!stored.envelope) {
            // Sealed and damaged since: its number is used, and what its bytes were nobody knows any more.
            const auto aside = quarantine(next, "damaged");
            if (!aside)
                return tl::make_unexpected(aside.error());
            link = {next, QByteArray(32, '\0')};
        } else {
            link = stored.envelope->link();
        }
        moved = true;
    }
    if (reading.damaged > 0)
        (void)m_head.mend(link);
    else if (moved)
        (void)m_head.write(link);
    return link;
}

ChainLink Spool::newestReceipt() const
{
    ChainLink newest{m_seen.settledThrough, QByteArray(32, '\0')};
    m_receipts.forEach([&](const QByteArray& name) {
        const auto bytes = m_receipts.read(name, files::largestReceipts);
        for (const auto& jws : files::linesOf(bytes && *bytes ? **bytes : QByteArray()).jws) {
            const auto kept = files::keptOf(jws);
            if (kept && kept->sequence >= newest.sequence)
                newest = {kept->sequence, kept->digest};
        }
    });
    return newest;
}

Result<void> Spool::passReceipts()
{
    const auto lock = m_head.lock(patience);
    if (!lock)
        return tl::make_unexpected(lock.error());
    const auto link = m_head.read().link;
    if (link && link->sequence >= m_seen.settledThrough)
        return {};
    const auto newest = newestReceipt();
    return !link || newest.sequence > link->sequence ? m_head.mend(newest) : Result<void>();
}

ChainLink Spool::searchHead() const
{
    auto newest = newestReceipt();
    for (const auto* folder : {&m_items, &m_quarantine}) {
        folder->forEach([&](const QByteArray& name) {
            const auto sequence = files::sequenceOf(name, files::itemSuffix);
            if (!sequence || *sequence <= newest.sequence)
                return;
            const auto bytes = folder->read(name, files::largestItem);
            const auto envelope = bytes && *bytes ? files::envelopeOf(**bytes, *sequence) : std::nullopt;
            newest = envelope ? envelope->link() : ChainLink{*sequence, QByteArray(32, '\0')};
        });
    }
    return newest;
}

Result<ChainLink> Spool::head()
{
    const auto lock = m_head.lock(patience);
    if (!lock)
        return tl::make_unexpected(lock.error());
    return follow();
}

StoredItem Spool::item(std::uint64_t sequence) const
{
    return storedIn(m_items, sequence);
}

StoredItem Spool::asideItem(std::uint64_t sequence) const
{
    return storedIn(m_quarantine, sequence);
}

std::vector<std::uint64_t> Spool::waiting() const
{
    return sequencesIn(m_items);
}

std::vector<std::uint64_t> Spool::setAside() const
{
    return sequencesIn(m_quarantine);
}

} // namespace outbox
