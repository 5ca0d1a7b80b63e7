// queue_golden DIR: writes a spool with a little of everything, as the format of this version has it, and
// beside it the keys and a list of what a later version must find: what make_golden.sh packs.

#include "offline-queue/bytes.h"
#include "offline-queue/spool_view.h"
#include "tests/offline-queue/world.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace outbox;
using namespace Qt::StringLiterals;
using tests::MemoryPortal;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qUtf8Printable(path));
}

void writeKey(const QString& path, const kiosk::crypto::PrivateKey& key)
{
    const auto pem = key.pem();
    write(path, QByteArray(reinterpret_cast<const char*>(pem.view().data()),
                           static_cast<qsizetype>(pem.view().size())));
}

void writeKeys(const QString& folder, const tests::Keys& keys)
{
    QDir().mkpath(folder);
    writeKey(folder + u"/root.pem"_s, keys.root);
    writeKey(folder + u"/sealing.pem"_s, keys.sealing);
    writeKey(folder + u"/recovery.pem"_s, keys.recovery);
    writeKey(folder + u"/receipts.pem"_s, keys.receipts);
    writeKey(folder + u"/device.pem"_s, keys.device);
}

// Two are delivered, one conflicts, one is put off, and the others have not been sent when the line goes.
void fill(Spool& spool, const tests::Keys& keys)
{
    const auto add = [&](int number) {
        const auto text = "registration "_ba + QByteArray::number(number);
        if (!spool.add(tests::item(text), {keys.sealing.publicKey(), keys.recovery.publicKey()}))
            qFatal("not kept");
    };
    for (int number = 1; number <= 4; ++number)
        add(number);
    MemoryPortal portal(keys);
    portal.judge = [](const Envelope& envelope) -> std::optional<QByteArray> {
        if (envelope.header().sequence == 2)
            return "conflict"_ba;
        return envelope.header().sequence == 4 ? std::optional("later"_ba) : std::nullopt;
    };
    const FileDeviceKey device(keys.device);
    const tests::HandClock clock;
    const auto drain = *Drain::begin(spool, device, portal, clock, {keys.root.publicKey(), {}});
    (void)drain->step();
    add(5);
    add(6);
}

QJsonArray listOf(const QString& spool)
{
    QJsonArray list;
    for (const auto& item : SpoolView::open(spool)->list())
        list.append(QJsonObject{{u"sequence"_s, static_cast<qint64>(item.sequence)},
                                {u"place"_s, static_cast<int>(item.place)},
                                {u"id"_s, item.id.toString(QUuid::WithoutBraces)},
                                {u"digest"_s, QString::fromLatin1(item.digest.toHex())},
                                {u"why"_s, QString::fromLatin1(item.why)}});
    return list;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2)
        return 2;
    const auto folder = QString::fromLocal8Bit(arguments[1]);
    const auto spoolFolder = folder + u"/spool"_s;
    const tests::Keys keys;
    writeKeys(folder + u"/keys"_s, keys);
    {
        const auto spool = *Spool::open(spoolFolder, tests::owner());
        fill(*spool, keys);
    }
    write(folder + u"/list.json"_s, QJsonDocument(listOf(spoolFolder)).toJson());
    return 0;
}
