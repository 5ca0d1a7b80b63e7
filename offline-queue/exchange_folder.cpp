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
constexpr qsizetype largestReceipt = 4096;

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
    for (const auto sequence : spool.waiting()) {
        const auto stored = spool.item(sequence);
        if (!stored.envelope) {
            exported.damaged += stored.isPresent ? 1 : 0;
            continue;
        }
        const auto written = writeOnce(*folder, nameOf(*stored.envelope), stored.envelope->bytes());
        if (!written)
            return tl::make_unexpected(written.error());
        ++(*written ? exported.written : exported.present);
    }
    const auto chained =
        signChain(key, spool.owner().device, digestOf(*folder), *head).and_then([&](const QByteArray& jws) {
            return folder->place(chainName, jws + '\n', Folder::Present::Replace);
        });
    if (!chained)
        return tl::make_unexpected(chained.error());
    return exported;
}

Result<Imported> importFrom(const QString& stick, Spool& spool, const KeySet& keys)
{
    const auto lock = spool.lockDraining();
    if (!lock)
        return tl::make_unexpected(lock.error());
    const auto folder = Folder::open(folderOf(stick, spool.owner().device), Folder::Missing::Refuse);
    if (!folder)
        return tl::make_unexpected(folder.error());
    Imported imported;
    std::vector<Receipt> receipts;
    folder->forEach([&](const QByteArray& name) {
        if (!name.endsWith(".receipt"))
            return;
        const auto bytes = folder->read(name, largestReceipt + 2);
        const auto receipt = readReceipt(bytes && *bytes ? (*bytes)->trimmed() : QByteArray(), keys);
        if (!receipt || receipt->device != spool.owner().device) {
            ++imported.forged;
            return;
        }
        const auto stored = spool.item(receipt->sequence);
        if (!stored.isPresent)
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
