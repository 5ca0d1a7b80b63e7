// queue_load: the real queue, run by proof.py, which kills it, fails its system calls and looks at what it
// left.
//
//   queue_load keys DIR                     keys of a made-up province
//   queue_load add SPOOL KEYS COUNT BYTES   a line "ack SEQUENCE ID" for each envelope once it is durable
//   queue_load settle SPOOL KEYS COUNT      receipts for the oldest COUNT, then they go: "settled ID"
//   queue_load purge SPOOL KEYS             forgets what it may
//   queue_load mix SPOOL KEYS               a little of all, for recording
//   queue_load plant SPOOL KEYS             seals 64-byte records from standard input, waits to be ended
//   queue_load drain SPOOL KEYS PORT        over HTTPS to localhost until nothing waits, without pauses
//   queue_load flips SPOOL COUNT SEED       a bit of a file at a time
//   queue_load check KEYS                   for each path from standard input: opens, adds one, looks; JSON
//
// What it says leaves by writev(2), so that write(2) is the spool's alone.

#include "kiosk/agent/https_transport.h"
#include "kiosk/crypto/key_file.h"
#include "offline-queue/bytes.h"
#include "offline-queue/spool_view.h"
#include "provisioning/practice/practice_keys.h"
#include "tests/offline-queue/world.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <random>

#include <sys/uio.h>
#include <unistd.h>

using namespace outbox;
using namespace Qt::StringLiterals;
using kiosk::crypto::PrivateKey;
using provisioning::practice::PracticeKeys;

namespace {

void say(const QByteArray& line)
{
    const auto text = line + '\n';
    const iovec part{const_cast<char*>(text.constData()), static_cast<std::size_t>(text.size())};
    if (::writev(STDOUT_FILENO, &part, 1) < 0)
        std::abort();
}

PrivateKey keyFrom(const QString& path)
{
    return *PrivateKey::fromPem(*kiosk::crypto::readSecretFile(path, 16 * 1024));
}

QByteArray textFrom(const QString& path)
{
    return kiosk::crypto::readTrustedFile(path, kiosk::crypto::Ownership::Anyone, 64 * 1024)->trimmed();
}

std::unique_ptr<Spool> opened(const QString& path)
{
    auto spool = Spool::open(path, tests::owner());
    if (spool)
        return std::move(*spool);
    say("refused " + kiosk::base::codeName(spool.error().code).toLatin1());
    std::exit(3);
}

QByteArray idOf(const QUuid& id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

bool addOne(Spool& spool, const PrivateKey& sealing, int size)
{
    const auto id = tests::freshId();
    const auto text = ("planted " + idOf(id)).leftJustified(size, '.');
    const auto added = spool.add({id, "registration", 1, octetsOf(text)}, {sealing.publicKey()});
    if (added)
        say("ack " + QByteArray::number(static_cast<qulonglong>(added->sequence)) + ' ' + idOf(id));
    else
        say("error " + kiosk::base::codeName(added.error().code).toLatin1());
    return added.has_value();
}

void settleSome(Spool& spool, const PracticeKeys& keys, int count)
{
    const auto receiptKey = keyFrom(keys.receiptKey());
    const auto set = *KeySet::read(textFrom(keys.keySet()), keyFrom(keys.keysRootKey()).publicKey());
    std::vector<Receipt> receipts;
    for (const auto sequence : spool.waiting()) {
        const auto stored = spool.item(sequence);
        if (stored.envelope && receipts.size() < static_cast<std::size_t>(count))
            receipts.push_back(*readReceipt(tests::receiptFor(*stored.envelope, receiptKey), set));
    }
    // Told before, as the portal has them before.
    for (const auto& receipt : receipts)
        say("settled " + idOf(receipt.id));
    if (const auto settled = spool.settle(receipts); !settled)
        say("error " + kiosk::base::codeName(settled.error().code).toLatin1());
}

void purgeAll(Spool& spool)
{
    (void)spool.purge({std::chrono::hours(0), 0});
}

void mix(Spool& spool, const PracticeKeys& keys)
{
    const auto sealing = keyFrom(keys.openingKey());
    for (int i = 0; i < 5; ++i)
        addOne(spool, sealing, 200);
    (void)spool.acceptKeySet(textFrom(keys.keySet()), keyFrom(keys.keysRootKey()).publicKey());
    settleSome(spool, keys, 2);
    if (const auto waiting = spool.waiting(); !waiting.empty())
        (void)spool.quarantine(waiting.front(), "conflict");
    for (int i = 0; i < 3; ++i)
        addOne(spool, sealing, 1500);
    settleSome(spool, keys, 2);
    say("purging");
    purgeAll(spool);
    addOne(spool, sealing, 200);
}

// Straight from the pipe into memory that will be wiped; nothing else ever holds it.
void plant(Spool& spool, const PrivateKey& sealing)
{
    for (;;) {
        kiosk::base::Octets record(64);
        std::size_t done = 0;
        while (done < record.size()) {
            const auto got = ::read(STDIN_FILENO, record.data() + done, record.size() - done);
            if (got <= 0)
                break;
            done += static_cast<std::size_t>(got);
        }
        if (done < record.size())
            break;
        (void)spool.add({tests::freshId(), "registration", 1, record}, {sealing.publicKey()});
    }
    say("planted");
    ::pause();
}

int drain(Spool& spool, const PracticeKeys& keys, std::uint16_t port)
{
    const auto device = keyFrom(keys.deviceKey());
    const auto certificate = *kiosk::crypto::Certificate::fromPem(textFrom(keys.deviceCertificate()));
    const auto authority = *kiosk::crypto::Certificate::fromPem(textFrom(keys.portalCa()));
    const kiosk::base::SystemClock clock;
    const kiosk::crypto::TlsCancel never;
    const kiosk::portal::Endpoint endpoint{
        u"localhost"_s, port, {}, authority, std::chrono::seconds(5), std::chrono::seconds(15), {}};
    kiosk::agent::HttpsTransport transport(endpoint, {certificate, device}, clock, never);
    const FileDeviceKey key(device);
    tests::HandClock waiting;
    const auto running =
        Drain::begin(spool, key, transport, waiting, {keyFrom(keys.keysRootKey()).publicKey(), {}});
    if (!running)
        return 3;
    DrainStep total;
    int faults = 0;
    for (int steps = 0; steps < 100'000; ++steps) {
        const auto step = (*running)->step();
        total.accepted += step.accepted;
        total.duplicates += step.duplicates;
        faults = step.fault ? faults + 1 : faults;
        if (step.fault && step.fault->code == kiosk::base::ErrorCode::LineDown)
            break;
        if (!step.wait)
            break;
        waiting.pass(*step.wait);
    }
    say(QJsonDocument(QJsonObject{{u"accepted"_s, total.accepted},
                                  {u"duplicates"_s, total.duplicates},
                                  {u"faults"_s, faults},
                                  {u"waiting"_s, static_cast<qint64>(spool.waiting().size())}})
            .toJson(QJsonDocument::Compact));
    return 0;
}

QStringList filesOf(const QString& spool)
{
    QStringList files;
    for (QDirIterator it(spool, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const auto name = it.next();
        // What was being written when its writer was killed belongs to nobody.
        if (QFile(name).size() > 0 && !it.fileName().startsWith(u"tmp-"_s))
            files << name;
    }
    files.sort();
    return files;
}

void flipBit(const QString& path, std::uint64_t bit)
{
    QFile file(path);
    char byte = 0;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(static_cast<qint64>(bit / 8)) ||
        !file.getChar(&byte) || !file.seek(static_cast<qint64>(bit / 8)) ||
        !file.putChar(static_cast<char>(byte ^ (1 << bit % 8))))
        std::abort();
}

std::size_t intact(const SpoolView& view)
{
    const auto items = view.list();
    return static_cast<std::size_t>(std::ranges::count_if(
        items, [](const ViewedItem& item) { return !item.isDamaged && item.place != Place::Delivered; }));
}

int flips(const QString& path, int count, std::uint64_t seed)
{
    const auto files = filesOf(path);
    const auto whole = intact(*SpoolView::open(path));
    std::mt19937_64 random(seed);
    int noticed = 0;
    int named = 0;
    int harmless = 0;
    for (int i = 0; i < count; ++i) {
        const auto& file = files[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(files.size()))];
        const auto bit = random() % (static_cast<std::uint64_t>(QFile(file).size()) * 8);
        flipBit(file, bit);
        const auto view = SpoolView::open(path);
        const auto findings = view ? view->verify().findings : std::vector<Finding>();
        noticed += findings.empty() ? 0 : 1;
        const auto place = file.sliced(path.size() + 1);
        named += std::ranges::any_of(
                     findings,
                     [&](const Finding& f) { return place == f.file || place.startsWith(f.file + u'.'); })
                     ? 1
                     : 0;
        harmless += view && intact(*view) + 1 >= whole ? 1 : 0;
        if (findings.empty())
            say("silent " + place.toLatin1() + ' ' + QByteArray::number(static_cast<qulonglong>(bit)));
        flipBit(file, bit);
    }
    say(QJsonDocument(QJsonObject{{u"flips"_s, count},
                                  {u"files"_s, files.size()},
                                  {u"noticed"_s, noticed},
                                  {u"named"_s, named},
                                  {u"oneLostAtMost"_s, harmless}})
            .toJson(QJsonDocument::Compact));
    return noticed == count && named == count && harmless == count ? 0 : 1;
}

QJsonObject checked(const QString& path, const PrivateKey& sealing)
{
    QElapsedTimer timer;
    timer.start();
    const auto spool = Spool::open(path, tests::owner());
    const auto openMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!spool)
        return {{u"refused"_s, kiosk::base::codeName(spool.error().code)}};
    const QByteArray text = "one more";
    const auto added = (*spool)->add(tests::item(text), {sealing.publicKey()});
    QJsonArray kept;
    QJsonArray findings;
    int unopened = 0;
    const auto view = *SpoolView::open(path);
    for (const auto& item : view.list()) {
        if (!item.id.isNull() && (!added || item.id != added->id))
            kept.append(QString::fromLatin1(idOf(item.id)));
        if (item.place == Place::Waiting) {
            const auto stored = (*spool)->item(item.sequence);
            unopened += stored.envelope && openEnvelope(*stored.envelope, sealing) ? 0 : 1;
        }
    }
    for (const auto& finding : view.verify().findings)
        findings.append(finding.file + u' ' + finding.what);
    return {{u"openMs"_s, openMs},
            {u"added"_s, added.has_value()},
            {u"kept"_s, kept},
            {u"unopened"_s, unopened},
            {u"findings"_s, findings}};
}

int check(const PrivateKey& sealing)
{
    for (std::string path; std::getline(std::cin, path);)
        say(QJsonDocument(checked(QString::fromStdString(path), sealing)).toJson(QJsonDocument::Compact));
    return 0;
}

int makeKeys(const QString& folder)
{
    const auto keys = provisioning::practice::makePracticeKeys(folder);
    return keys && provisioning::practice::signPracticeProfile(*keys, QUrl(u"https://localhost:1"_s)) ? 0 : 1;
}

} // namespace

int main(int count, char** arguments)
{
    const QByteArray verb = count > 1 ? arguments[1] : "";
    const auto text = [&](int i) { return i < count ? QString::fromLocal8Bit(arguments[i]) : QString(); };
    const auto number = [&](int i) { return text(i).toInt(); };
    if (verb == "keys")
        return makeKeys(text(2));
    if (verb == "flips")
        return flips(text(2), number(3), static_cast<std::uint64_t>(number(4)));
    if (verb == "check")
        return check(keyFrom(PracticeKeys{text(2)}.openingKey()));
    const PracticeKeys keys{text(3)};
    const auto spool = opened(text(2));
    if (verb == "add") {
        const auto sealing = keyFrom(keys.openingKey());
        for (int i = 0; i < number(4); ++i)
            addOne(*spool, sealing, number(5));
    } else if (verb == "settle") {
        settleSome(*spool, keys, number(4));
    } else if (verb == "purge") {
        purgeAll(*spool);
    } else if (verb == "mix") {
        mix(*spool, keys);
    } else if (verb == "plant") {
        plant(*spool, keyFrom(keys.openingKey()));
    } else if (verb == "drain") {
        return drain(*spool, keys, static_cast<std::uint16_t>(number(4)));
    } else {
        return 2;
    }
    return 0;
}
