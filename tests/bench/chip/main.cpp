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

class Table {
public:
    Table()
    {
        if (!m_service.start())
            stop(m_service.complaint());
    }

    // Runs `readings` with the card on the reader.
    template <class Readings>
    void lay(const CardImage& image, const Readings& readings)
    {
        {
            MeteredCard card(image, m_service.port());
            if (!m_watch.waitInserted())
                stop(u"the card is not noticed"_s);
            readings(card);
        }
        if (!m_watch.waitRemoved())
            stop(u"the card's removal is not noticed"_s);
    }

private:
    tests::pcsc::PcscService m_service;
    tests::pcsc::CardWatch m_watch;
};

void addReadings(std::vector<Comparison>& rows, const CardDescription& description,
                 const ChipRequest& request)
{
    Table table;
    const auto image = makeCard(description);
    const auto payload = static_cast<double>(payloadOf(image, true));
    table.lay(image, [&](MeteredCard& card) {
        const auto ours = repeated([&] { return ourReading(card, request); });
        compare(rows, u"libeac, largest blocks"_s, ours,
                repeated([&] { return theirReading(card, image.can, 30'000); }));
        compare(rows, u"libeac, 2048-byte blocks"_s, ours,
                repeated([&] { return theirReading(card, image.can, 2048); }));
        rows.push_back({u"bytes from the card, the files alone"_s, u"bytes"_s,
                        static_cast<double>(ours.received), payload, 1.1});
    });
    // libeac's program knows extended lengths only, so its card takes them.
    Traffic theirs;
    table.lay(image, [&](MeteredCard& card) {
        theirs = repeated([&] { return theirReading(card, image.can, 223); });
    });
    auto shortImage = image;
    shortImage.temper.extendedLength = false;
    table.lay(shortImage, [&](MeteredCard& card) {
        const auto ours = repeated([&] { return ourReading(card, request); });
        compare(rows, u"short answers; libeac, 223"_s, ours, theirs);
        rows.push_back({u"the files alone, short answers"_s, u"bytes"_s, static_cast<double>(ours.received),
                        payload, 1.25});
    });
    auto plain = description;
    plain.active.reset();
    plain.chip.reset();
    const auto plainImage = makeCard(plain);
    table.lay(plainImage, [&](MeteredCard& card) {
        const auto ours = repeated([&] { return ourReading(card, request); });
        compare(rows, u"card without keys; libeac, 2048"_s, ours,
                repeated([&] { return theirReading(card, image.can, 2048); }));
    });
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
    addReadings(rows, *description, request);
    addLinks(rows, image, request);
    print(rows, application.arguments().contains(u"--json"_s));
    return 0;
}
