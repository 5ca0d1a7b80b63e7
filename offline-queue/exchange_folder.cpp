#include "offline-queue/exchange_folder.h"

#include "offline-queue/batch.h"
#include "offline-queue/spool_files.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>
#include <map>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr auto chainName = "chain.jws";
constexpr auto envelopeSuffix = ".env";
constexpr auto keysName = "keys.jws";
constexpr qsizetype largestReceipt = 4096;
constexpr qsizetype largestKeySet = 64 * 1024 + 2;

QString folderOf(const QString& stick, const QByteArray& device)
{
    return stick + u'/' + QString::fromLatin1(device);
}

QByteArray nameOf(const Envelope& envelope)
{
    return files::nameOf(envelope.header().sequence, "-") +
           envelope.header().id.toByteArray(QUuid::WithoutBraces) + envelopeSuffix;
}

// True when it was written, false when it was there.
Result<bool> writeOnce(const Folder& folder, const QByteArray& name, const QByteArray& bytes)
{
    const auto there = folder.read(name, largestEnvelope);
    if (there && *there && **there == bytes)
        return false;
    return folder.place(name, bytes, Folder::Present::Replace);
}

// The digest of all that lies in the folder, in the order of the names, which is that of the sequences.
QByteArray digestOf(const Folder& folder)
{
    QByteArrayList names;
    folder.forEach([&](const QByteArray& name) {
        if (name.endsWith(envelopeSuffix))
            names.append(name);
    });
    std::ranges::sort(names);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& name : names) {
        const auto bytes = folder.read(name, largestEnvelope);
        const auto envelope = Envelope::parse(bytes && *bytes ? **bytes : QByteArray());
        if (envelope)
            hash.addData(framed(*envelope));
    }
    return hash.result();
}

// The stick's when it is newer and signed by the root; else the spool's own.
Result<KeySet> newestKeys(const QString& stick, Spool& spool, const kiosk::crypto::PublicKey& root)
{
    const auto folder = Folder::open(stick, Folder::Missing::Refuse);
    const auto bytes = folder ? folder->read(keysName, largestKeySet) : std::optional<QByteArray>();
    const auto fresh = bytes && *bytes ? spool.acceptKeySet((*bytes)->trimmed(), root)
                                       : Result<KeySet>(fail(ErrorCode::SealingKeysMissing, {}));
    return fresh ? fresh : spool.keySet(root);
}

} // namespace

Result<Exported> exportTo(const QString& stick, Spool& spool, const DeviceKey& key)
{
    if (!QDir().exists(stick))
        return fail(ErrorCode::StorageFailed, u"outbox.exchange"_s, u"no such folder"_s);
    const auto folder = Folder::open(folderOf(stick, spool.owner().device), Folder::Missing::Make);
    if (!folder)
        return tl::make_unexpected(folder.error());
    const auto head = spool.head();
    if (!head)
        return tl::make_unexpected(head.error());
    Exported exported;
    const auto write = [&](const StoredItem& stored) -> Result<void> {
        if (!stored.envelope) {
            exported.damaged += stored.isPresent ? 1 : 0;
            return {};
        }
        const auto written = writeOnce(*folder, nameOf(*stored.envelope), stored.envelope->bytes());
        if (!written)
            return tl::make_unexpected(written.error());
        ++(*written ? exported.written : exported.present);
        return {};
    };
    for (const auto sequence : spool.waiting())
        if (const auto done = write(spool.item(sequence)); !done)
            return tl::make_unexpected(done.error());
    // What was set aside is not given up: somebody else may be able to make something of it.
    for (const auto sequence : spool.setAside())
        if (const auto done = write(spool.asideItem(sequence)); !done)
            return tl::make_unexpected(done.error());
    const auto chained =
        signChain(key, spool.owner().device, digestOf(*folder), *head).and_then([&](const QByteArray& jws) {
            return folder->place(chainName, jws + '\n', Folder::Present::Replace);
        });
    if (!chained)
        return tl::make_unexpected(chained.error());
    return exported;
}

Result<Imported> importFrom(const QString& stick, Spool& spool, const kiosk::crypto::PublicKey& keysRoot)
{
    const auto lock = spool.lockDraining();
    if (!lock)
        return tl::make_unexpected(lock.error());
    const auto folder = Folder::open(folderOf(stick, spool.owner().device), Folder::Missing::Refuse);
    if (!folder)
        return tl::make_unexpected(folder.error());
    const auto keys = newestKeys(stick, spool, keysRoot);
    if (!keys)
        return tl::make_unexpected(keys.error());
    Imported imported;
    std::vector<Receipt> receipts;
    folder->forEach([&](const QByteArray& name) {
        if (!name.endsWith(".receipt"))
            return;
        const auto bytes = folder->read(name, largestReceipt + 2);
        const auto receipt = readReceipt(bytes && *bytes ? (*bytes)->trimmed() : QByteArray(), *keys);
        if (!receipt || receipt->device != spool.owner().device) {
            ++imported.forged;
            return;
        }
        const auto waiting = spool.item(receipt->sequence);
        const auto stored = waiting.isPresent ? waiting : spool.asideItem(receipt->sequence);
        // Of a number that was used twice it may be the other one's.
        const bool isOther = stored.envelope && stored.envelope->header().id != receipt->id;
        if (!stored.isPresent || isOther)
            ++imported.known;
        else if (stored.envelope && isFor(*receipt, *stored.envelope))
            receipts.push_back(*receipt);
        else
            ++imported.forged;
    });
    for (auto left = std::span(receipts); !left.empty();) {
        const auto batch = left.first(std::min(left.size(), mostEnvelopes));
        const auto settled = spool.settle({batch.begin(), batch.end()});
        if (!settled)
            return tl::make_unexpected(settled.error());
        imported.accepted += static_cast<int>(batch.size());
        left = left.subspan(batch.size());
    }
    return imported;
}

} // namespace outbox
