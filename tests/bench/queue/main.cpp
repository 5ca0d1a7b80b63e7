// motcua-bench-queue: durable additions beside other ways to keep 4 KiB, the same with a long queue, and
// draining over a line with a round trip beside one request for each envelope. One run; the ways take turns
// in blocks.
//
//   motcua-bench-queue [--json] [--full] [--folder DIR] [--only adding|long|draining]
//                                                          DIR is on the disk to be measured

#include "kiosk/agent/https_transport.h"
#include "kiosk/crypto/key_file.h"
#include "offline-queue/bytes.h"
#include "offline-queue/spool_files.h"
#include "provisioning/practice/practice_keys.h"
#include "tests/bench/common/figures.h"
#include "tests/bench/queue/peers.h"
#include "tests/offline-queue/listening.h"
#include "tests/offline-queue/world.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>

#include <unistd.h>

using namespace outbox;
using namespace Qt::StringLiterals;
using bench::Comparison;
using tests::Listening;

namespace {

using Watch = std::chrono::steady_clock;

double millisecondsSince(Watch::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Watch::now() - begin).count();
}

double rateOf(const std::vector<double>& milliseconds)
{
    double sum = 0;
    for (const auto one : milliseconds)
        sum += one;
    return 1000.0 * static_cast<double>(milliseconds.size()) / sum;
}

double p99(const std::vector<double>& milliseconds)
{
    return bench::percentile(milliseconds, 0.99);
}

struct Way {
    bench::queue::Keep keep;
    std::vector<double> milliseconds;
};

// An envelope of 4 KiB and what is in it.
const QByteArray fourKib(4096 - 4, 'x');

class Kiosk {
public:
    explicit Kiosk(const QString& folder)
        : spool(std::move(*Spool::open(folder + u"/spool"_s, tests::owner())))
    {
    }
    bench::queue::Keep adding()
    {
        return [this](const QByteArray& body) {
            if (!spool->add(tests::item(body), {keys.sealing.publicKey()}))
                qFatal("not kept");
        };
    }
    // So many as if they had been added, without waiting for the disk.
    void fill(int count) const
    {
        ChainLink link = *spool->head();
        for (int i = 0; i < count; ++i) {
            const auto envelope =
                *sealEnvelope(tests::item(fourKib), tests::device, link, {keys.sealing.publicKey()});
            link = envelope.link();
            QFile file(spool->path() + u"/items/"_s +
                       QString::fromLatin1(files::nameOf(link.sequence, files::itemSuffix)));
            if (!file.open(QIODevice::WriteOnly) || file.write(files::itemOf(envelope)) < 0)
                qFatal("not filled");
        }
        const auto root = *Folder::open(spool->path(), Folder::Missing::Refuse);
        (void)ChainHead::open(root, Folder::Missing::Refuse)->mend(link);
        ::sync();
    }
    tests::Keys keys;
    std::unique_ptr<Spool> spool;
};

void takeTurns(std::vector<Way*> ways, int count, const QByteArray& item)
{
    constexpr int turn = 50;
    for (int done = 0; done < count; done += turn) {
        for (auto* way : ways) {
            for (int i = 0; i < turn; ++i) {
                const auto begin = Watch::now();
                way->keep(item);
                way->milliseconds.push_back(millisecondsSince(begin));
            }
        }
    }
}

double residentMebibytes()
{
    QFile file(u"/proc/self/statm"_s);
    const auto pages = file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
    return static_cast<double>(pages * ::sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

std::vector<double> sealingAlone(const tests::Keys& keys, const QByteArray& body, int count)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < count; ++i) {
        const auto begin = Watch::now();
        (void)sealEnvelope(tests::item(body), tests::device, {}, {keys.sealing.publicKey()});
        milliseconds.push_back(millisecondsSince(begin));
    }
    return milliseconds;
}

QString below(const QString& folder, const QString& name)
{
    QDir(folder).mkpath(name);
    return folder + u'/' + name;
}

void measureAdding(const QString& folder, bool full, std::vector<Comparison>& rows)
{
    const int count = full ? 5000 : 1000;
    Kiosk kiosk(below(folder, u"ours"_s));
    Way ours{kiosk.adding(), {}};
    Way raw{bench::queue::rawAppend(below(folder, u"raw"_s)), {}};
    Way hand{bench::queue::fileByHand(below(folder, u"hand"_s)), {}};
    Way sqlite{bench::queue::sqliteFull(below(folder, u"sqlite"_s)), {}};
    takeTurns({&ours, &raw, &hand, &sqlite}, count, fourKib);
    const auto sealing = 1000.0 / rateOf(sealingAlone(kiosk.keys, fourKib, count));
    const auto unsealed = 1000.0 / (1000.0 / rateOf(ours.milliseconds) - sealing);
    rows.push_back({u"durable additions, 4 KiB, beside raw append + fdatasync"_s, u"/s"_s,
                    rateOf(ours.milliseconds), rateOf(raw.milliseconds)});
    rows.push_back(
        {u"the same, beside SQLite FULL"_s, u"/s"_s, rateOf(ours.milliseconds), rateOf(sqlite.milliseconds)});
    rows.push_back({u"the same, beside a file each by hand"_s, u"/s"_s, rateOf(ours.milliseconds),
                    rateOf(hand.milliseconds)});
    rows.push_back(
        {u"the same without the time of sealing (aim: 0.8)"_s, u"/s"_s, unsealed, rateOf(hand.milliseconds)});
    rows.push_back(
        {u"p99, beside a file each by hand"_s, u"ms"_s, p99(ours.milliseconds), p99(hand.milliseconds), 3});
    rows.push_back(
        {u"sealing alone, of an addition"_s, u"ms"_s, sealing, 1000.0 / rateOf(ours.milliseconds)});
    const QByteArray large(65'000, 'x');
    Way form{kiosk.adding(), {}};
    Way largeByHand{bench::queue::fileByHand(below(folder, u"large"_s)), {}};
    takeTurns({&form, &largeByHand}, count / 5, large);
    rows.push_back({u"seal and keep 64 KiB, p99, beside a file each by hand"_s, u"ms"_s,
                    p99(form.milliseconds), p99(largeByHand.milliseconds)});
}

void measureLongQueue(const QString& folder, bool full, std::vector<Comparison>& rows)
{
    const int queued = full ? 100'000 : 10'000;
    const int count = full ? 2000 : 500;
    Kiosk empty(below(folder, u"empty"_s));
    Kiosk filled(below(folder, u"long"_s));
    filled.fill(queued);
    Way few{empty.adding(), {}};
    Way many{filled.adding(), {}};
    takeTurns({&few, &many}, count, fourKib);
    const auto begin = Watch::now();
    const auto again = std::move(*Spool::open(filled.spool->path(), tests::owner()));
    (void)again->head();
    const auto list = again->waiting();
    const auto opened = millisecondsSince(begin);
    const auto listed = list.size();
    const auto name = u"%1 queued: "_s.arg(listed);
    rows.push_back({name + u"p99 of an addition, beside an empty queue"_s, u"ms"_s, p99(many.milliseconds),
                    p99(few.milliseconds), 3});
    rows.push_back({name + u"opening and listing all, beside 1 s"_s, u"ms"_s, opened, 1000, 1});
    rows.push_back(
        {name + u"memory of the whole process, beside 64 MiB"_s, u"MiB"_s, residentMebibytes(), 64, 1});
}

double drained(Spool& spool, const DeviceKey& key, EnvelopeTransport& transport,
               const kiosk::crypto::PublicKey& root, int count)
{
    tests::HandClock clock;
    const auto drain = std::move(*Drain::begin(spool, key, transport, clock, {root, {}}));
    const auto begin = Watch::now();
    int accepted = 0;
    while (accepted < count) {
        const auto step = drain->step();
        if (step.fault)
            qFatal("%s", qPrintable(step.fault->detail));
        accepted += step.accepted;
        if (!step.wait && accepted < count)
            qFatal("%d of %d accepted, and nothing is left", accepted, count);
    }
    return 1000.0 * count / millisecondsSince(begin);
}

double oneByOne(Spool& spool, const DeviceKey& key, EnvelopeTransport& transport, int count)
{
    const auto sequences = spool.waiting();
    const auto head = *spool.head();
    const auto begin = Watch::now();
    for (int i = 0; i < count; ++i) {
        const auto envelope = *spool.item(sequences.at(static_cast<std::size_t>(i))).envelope;
        const auto body = framed(envelope);
        if (!transport.post(body, *signChain(key, tests::device, sha256(body), head)).body)
            qFatal("not taken");
    }
    return 1000.0 * count / millisecondsSince(begin);
}

void measureDraining(const QString& folder, bool full, std::vector<Comparison>& rows)
{
    namespace practice = provisioning::practice;
    const auto keys = *practice::makePracticeKeys(below(folder, u"keys"_s));
    if (!practice::signPracticeProfile(keys, QUrl(u"https://localhost:1"_s)))
        qFatal("no keys");
    const auto secret = [](const QString& path) {
        return *kiosk::crypto::PrivateKey::fromPem(*kiosk::crypto::readSecretFile(path, 16 * 1024));
    };
    const auto certificate = [](const QString& path) {
        return *kiosk::crypto::Certificate::fromPem(
            *kiosk::crypto::readTrustedFile(path, kiosk::crypto::Ownership::Anyone, 64 * 1024));
    };
    const FileDeviceKey key(secret(keys.deviceKey()));
    const kiosk::base::SystemClock clock;
    const kiosk::crypto::TlsCancel never;
    for (const int roundTrip : {2, 100}) {
        // In memory: it is not the receiver's disk that is measured. A new one each time, for it never takes
        // a second envelope of the same place in the same kiosk's chain.
        const QTemporaryDir received(u"/dev/shm/motcua-bench-XXXXXX"_s);
        const Listening receiver(u"python3"_s, {QStringLiteral(RECEIVER), u"serve"_s, u"--keys"_s,
                                                keys.directory, u"--state"_s, received.path()});
        const Listening line(u"python3"_s, {QStringLiteral(DELAY_PROXY), QString::number(receiver.port),
                                            QString::number(roundTrip)});
        const kiosk::portal::Endpoint endpoint{
            u"localhost"_s,           line.port, {}, certificate(keys.portalCa()), std::chrono::seconds(5),
            std::chrono::seconds(15), {}};
        kiosk::agent::HttpsTransport transport(
            endpoint, {certificate(keys.deviceCertificate()), secret(keys.deviceKey())}, clock, never);
        Kiosk kiosk(below(folder, u"drained-%1"_s.arg(roundTrip)));
        const int count = full ? 5000 : 1280;
        kiosk.fill(count);
        const auto single = oneByOne(*kiosk.spool, key, transport, full ? 100 : 20);
        const auto rate = drained(*kiosk.spool, key, transport, secret(keys.keysRootKey()).publicKey(),
                                  count - (full ? 100 : 20));
        rows.push_back({u"drained, 4 KiB, %1 ms round trip, beside one request each"_s.arg(roundTrip),
                        u"/s"_s, rate, single});
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser line;
    line.addOptions({{u"json"_s, u"One JSON document"_s},
                     {u"full"_s, u"100,000 queued, longer runs"_s},
                     {u"only"_s, u"One part: adding, long, draining"_s, u"PART"_s},
                     {u"folder"_s, u"On the disk to be measured"_s, u"DIR"_s, QDir::currentPath()}});
    line.addHelpOption();
    line.process(application);
    const QTemporaryDir folder(line.value(u"folder"_s) + u"/motcua-bench-queue-XXXXXX"_s);
    const bool full = line.isSet(u"full"_s);
    std::vector<Comparison> rows;
    const std::pair<QString, decltype(&measureAdding)> parts[]{
        {u"adding"_s, &measureAdding}, {u"long"_s, &measureLongQueue}, {u"draining"_s, &measureDraining}};
    for (const auto& [name, measure] : parts) {
        if (line.value(u"only"_s).isEmpty() || line.value(u"only"_s) == name)
            measure(folder.path(), full, rows);
    }
    bench::print(rows, line.isSet(u"json"_s));
    return 0;
}
