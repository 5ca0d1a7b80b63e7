// Reading a chip card: commands, bytes and time beside an independent reader (libeac) on the same practice
// card over pcscd and a virtual reader, and beside what a radio link allows. Ours does chip and active
// authentication besides; theirs reads EF.COM besides, and looks for DG3, DG11 and DG12.
//
//   motcua-bench-chip [--json]

#include "drivers/chip/pcsc_chip_reader.h"
#include "provisioning/practice/cards/card_maker.h"
#include "tests/bench/chip/link_model.h"
#include "tests/bench/chip/metered_card.h"
#include "tests/bench/common/figures.h"
#include "tests/drivers/pcsc/card_watch.h"
#include "tests/drivers/pcsc/pcsc_service.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;
using namespace bench;
using namespace provisioning::practice::cards;
using drivers::api::ChipReport;
using drivers::api::ChipRequest;
using drivers::sim::card::CardImage;
using kiosk::base::Result;

namespace {

constexpr int rounds = 7;
constexpr std::chrono::milliseconds cardDelay{10};

[[noreturn]] void stop(const QString& why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

Traffic ourReading(MeteredCard& card, const ChipRequest& request)
{
    drivers::chip::PcscChipReader reader({});
    QEventLoop loop;
    QFutureWatcher<Result<ChipReport>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(reader.read(request));
    loop.exec();
    if (!watcher.result())
        stop(u"our reader: "_s + kiosk::base::codeName(watcher.result().error().code));
    if (!watcher.result()->photo)
        stop(u"our reader: no photo"_s);
    return card.takeTraffic();
}

Traffic theirReading(MeteredCard& card, const QByteArray& can, int block)
{
    const QTemporaryDir folder;
    QProcess reader;
    reader.start(QStringLiteral(LIBEAC_READER),
                 {u"can"_s, QString::fromLatin1(can), QString::number(block), folder.path()});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        stop(u"libeac: "_s + QString::fromLocal8Bit(reader.readAllStandardError()));
    return card.takeTraffic();
}

// The median time of several readings; commands and bytes are always the same.
template <class Reading>
Traffic repeated(const Reading& reading)
{
    std::vector<double> times;
    Traffic traffic;
    for (int round = 0; round < rounds; ++round) {
        traffic = reading();
        times.push_back(traffic.milliseconds);
    }
    traffic.milliseconds = median(times);
    return traffic;
}

void compare(std::vector<Comparison>& rows, const QString& what, const Traffic& ours, const Traffic& theirs)
{
    const auto bytes = [](const Traffic& traffic) {
        return static_cast<double>(traffic.sent + traffic.received);
    };
    rows.push_back({u"commands, "_s + what, u"count"_s, static_cast<double>(ours.commands),
                    static_cast<double>(theirs.commands), 1});
    rows.push_back({u"bytes, "_s + what, u"bytes"_s, bytes(ours), bytes(theirs), 1.1});
    rows.push_back({u"time, "_s + what, u"ms"_s, ours.milliseconds, theirs.milliseconds, 0});
}

void addReadings(std::vector<Comparison>& rows, const CardImage& image, const ChipRequest& request)
{
    tests::pcsc::PcscService service;
    if (!service.start())
        stop(service.complaint());
    tests::pcsc::CardWatch watch;
    auto shortCard = image;
    shortCard.temper.extendedLength = false;
    Traffic oursShort;
    {
        MeteredCard card(shortCard, service.port());
        if (!watch.waitInserted())
            stop(u"the card is not noticed"_s);
        oursShort = repeated([&] { return ourReading(card, request); });
    }
    if (!watch.waitRemoved())
        stop(u"the card's removal is not noticed"_s);
    MeteredCard card(image, service.port());
    if (!watch.waitInserted())
        stop(u"the card is not noticed"_s);
    const auto ours = repeated([&] { return ourReading(card, request); });
    const auto theirs = [&](int block) {
        return repeated([&] { return theirReading(card, image.can, block); });
    };
    compare(rows, u"libeac, largest blocks"_s, ours, theirs(30'000));
    compare(rows, u"libeac, 2048-byte blocks"_s, ours, theirs(2048));
    compare(rows, u"short answers; libeac, 223"_s, oursShort, theirs(223));
    const auto payload = static_cast<double>(payloadOf(image, true));
    rows.push_back({u"bytes from the card, the files alone"_s, u"bytes"_s, static_cast<double>(ours.received),
                    payload, 1.1});
    rows.push_back(
        {u"the same, short answers"_s, u"bytes"_s, static_cast<double>(oursShort.received), payload, 1.25});
}

void addLinks(std::vector<Comparison>& rows, const CardImage& image, const ChipRequest& request)
{
    for (const auto delay : {std::chrono::milliseconds(0), cardDelay}) {
        for (const int kilobits : {106, 424, 848}) {
            const auto ours = timesOverLink(image, request, kilobits * 1000, delay);
            const auto least = leastOverLink(image, kilobits * 1000, delay);
            const auto link = u"%1 kbit/s, card %2 ms"_s.arg(kilobits).arg(delay.count());
            rows.push_back({u"to the fields, "_s + link, u"ms"_s, ours.toFields, least.toFields, 0});
            rows.push_back({u"to the photo, "_s + link, u"ms"_s, ours.toPhoto, least.toPhoto, 0});
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto description = readDescription(builtInCard(u"nguyen-thi-mau"_s));
    if (!description)
        stop(description.error());
    const auto image = makeCard(*description);
    ChipRequest request;
    request.idNumber = description->person.number;
    request.challenge = "12345678"_ba;
    std::vector<Comparison> rows;
    addReadings(rows, image, request);
    addLinks(rows, image, request);
    print(rows, application.arguments().contains(u"--json"_s));
    return 0;
}
