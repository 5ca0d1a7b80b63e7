#include "provisioning/practice/receiver/exchange_import.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr qint64 largestEnvelope = 261'562;
constexpr qint64 largestChain = 4097;
constexpr qsizetype atOnce = 64; // so that a full stick needs no more memory than a batch

QByteArray readFile(const QString& path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > most)
        return {};
    return file.readAll();
}

void count(ImportCounts& counts, const QByteArray& outcome)
{
    if (outcome == "accepted")
        ++counts.accepted;
    else if (outcome == "duplicate")
        ++counts.duplicates;
    else if (outcome == "conflict")
        ++counts.conflicts;
    else if (outcome == "refused")
        ++counts.refused;
    else
        ++counts.later;
}

Result<void> writeReceipt(const QDir& folder, const Receiver::Result& result)
{
    const auto path = folder.filePath(itemText(result.id) + u".receipt"_s);
    const auto text = result.receipt + '\n';
    if (readFile(path, largestChain) == text)
        return {};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::StorageFailed, u"practice.receiver"_s, path);
    return {};
}

// By ascending sequence, as their names are.
QStringList envelopesIn(const QDir& folder)
{
    return folder.entryList({u"*.env"_s}, QDir::Files, QDir::Name);
}

std::optional<ChainClaim> chainOf(const QDir& folder, const Receiver::Sender& sender)
{
    const auto chain =
        readChain(readFile(folder.filePath(u"chain.jws"_s), largestChain).trimmed(), sender.key);
    if (!chain || chain->device != sender.device)
        return std::nullopt;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& name : envelopesIn(folder))
        hash.addData(framed(readFile(folder.filePath(name), largestEnvelope)));
    return hash.result() == chain->bodyDigest ? std::optional(*chain) : std::nullopt;
}

Result<void> importFolder(const QDir& folder, const ChainClaim& chain, Receiver& receiver,
                          ImportCounts& counts)
{
    const auto names = envelopesIn(folder);
    for (qsizetype from = 0; from < names.size(); from += atOnce) {
        QList<QByteArray> envelopes;
        for (const auto& name : names.mid(from, atOnce))
            envelopes.append(readFile(folder.filePath(name), largestEnvelope));
        const auto results = receiver.receiveAll(envelopes, chain);
        if (!results) {
            ++counts.foreignFolders;
            return {};
        }
        for (const auto& result : *results) {
            count(counts, result.outcome);
            const auto written = result.receipt.isEmpty() ? Result<void>() : writeReceipt(folder, result);
            if (!written)
                return written;
        }
    }
    return {};
}

} // namespace

Result<ImportCounts> importEnvelopes(const QString& folder, Receiver& receiver,
                                     const QList<Receiver::Sender>& known)
{
    const QDir stick(folder);
    if (!stick.exists())
        return fail(ErrorCode::StorageFailed, u"practice.receiver"_s, u"no such folder: "_s + folder);
    ImportCounts counts;
    for (const auto& name : stick.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir place(stick.filePath(name));
        std::optional<ChainClaim> chain;
        for (const auto& sender : known)
            if (QString::fromLatin1(sender.device) == name)
                chain = chainOf(place, sender);
        if (!chain) {
            ++counts.foreignFolders;
            continue;
        }
        if (const auto done = importFolder(place, *chain, receiver, counts); !done)
            return tl::make_unexpected(done.error());
    }
    return counts;
}

} // namespace provisioning::practice
