// motcua-bench-qr: codes read, and the time it takes, on the made corpus (tests/drivers/camera/corpus/plan.h:
// its ranges), beside plain ZXing-C++, ZXing-C++ trying harder, and zbar, in one run; and on photographs of
// printed codes, when a folder of them is given: each picture with what its code says in a .txt beside it.

#include "drivers/camera/decode/code_reader.h"
#include "drivers/camera/decode/frame_reader.h"
#include "drivers/camera/decode/still_reader.h"
#include "tests/bench/common/figures.h"
#include "tests/bench/qr/peers.h"
#include "tests/drivers/camera/corpus/picture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QImageReader>

#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;
using drivers::camera::GreyView;

namespace {

constexpr std::array sizes{QSize(640, 480), QSize(1280, 720), QSize(1920, 1080)};
constexpr double cameraInterval = 1000.0 / 30;
constexpr int framesOfEach = 8; // live: so many of each picture, one after the other

using Decoder = std::function<std::optional<QByteArray>(const GreyView&)>;

// What one decoder did with all pictures of one size.
struct Tally {
    int read = 0;
    int misread = 0;
    std::vector<double> milliseconds;
    std::map<QString, int> byTrouble;

    [[nodiscard]] double mean() const
    {
        double sum = 0;
        for (const double one : milliseconds)
            sum += one;
        return sum / static_cast<double>(milliseconds.size());
    }
};

// What is before the camera: a code that says this, under this trouble.
struct Shown {
    QByteArray text;
    QString trouble;
};

void measure(const Decoder& decode, const Shown& shown, const GreyView& view, Tally& tally)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto bytes = decode(view);
    tally.milliseconds.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    if (bytes == shown.text) {
        ++tally.read;
        ++tally.byTrouble[shown.trouble];
    } else if (bytes) {
        ++tally.misread;
    }
}

struct Contest {
    Tally ours;
    Tally first; // ours, the first look only
    Tally plain;
    Tally harder;
    Tally zbar;
    std::vector<double> liveMilliseconds;
    int liveRead = 0;
    int liveMisread = 0;
};

// The same card held before the camera for a quarter of a second.
void holdBeforeCamera(const Shown& shown, const GreyView& view, drivers::camera::FrameReader& reader,
                      Contest& contest)
{
    bool isRead = false;
    for (int i = 0; i < framesOfEach && !isRead; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const auto sight = reader.look(view);
        contest.liveMilliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        isRead = sight.bytes == shown.text;
        if (sight.bytes && !isRead)
            ++contest.liveMisread;
    }
    contest.liveRead += isRead;
}

void compete(const Shown& shown, const QImage& picture, drivers::camera::FrameReader& reader,
             Contest& contest)
{
    static const Decoder plain = bench::zxingPlain;
    static const Decoder first = [](const GreyView& view) {
        return drivers::camera::lookForCode(view, {drivers::camera::Threshold::Local, false});
    };
    const GreyView view{picture.constBits(), picture.width(), picture.height(), picture.bytesPerLine()};
    // In turn, so that none always finds the picture in the cache.
    const bool isOdd = contest.plain.milliseconds.size() % 2 != 0;
    measure(isOdd ? first : plain, shown, view, isOdd ? contest.first : contest.plain);
    measure(isOdd ? plain : first, shown, view, isOdd ? contest.plain : contest.first);
    measure(bench::zxingHarder, shown, view, contest.harder);
    measure(bench::zbarBinary, shown, view, contest.zbar);
    measure(drivers::camera::readStill, shown, view, contest.ours);
    holdBeforeCamera(shown, view, reader, contest);
}

Contest hold(QSize size, int count, std::uint32_t seed)
{
    Contest contest;
    drivers::camera::FrameReader reader;
    for (const auto& plan : corpus::makePlans(seed, count, size))
        compete({plan.text, corpus::nameOf(plan.trouble)}, corpus::drawPicture(plan, size), reader, contest);
    return contest;
}

// Pictures without a .txt are left out: nobody could say what was misread.
std::optional<Contest> holdPhotographs(const QDir& folder)
{
    Contest contest;
    drivers::camera::FrameReader reader;
    for (const auto& entry : folder.entryInfoList(QDir::Files, QDir::Name)) {
        QFile said(folder.filePath(entry.completeBaseName() + u".txt"_s));
        if (entry.suffix() == u"txt"_s || !said.open(QIODevice::ReadOnly))
            continue;
        QImageReader file(entry.filePath());
        file.setAutoTransform(true);
        const auto picture = file.read().convertToFormat(QImage::Format_Grayscale8);
        if (!picture.isNull())
            compete({said.readAll().trimmed(), u"photograph"_s}, picture, reader, contest);
    }
    return contest.plain.milliseconds.empty() ? std::nullopt : std::optional(contest);
}

void addRows(std::vector<bench::Comparison>& rows, const Contest& contest, const QString& at)
{
    const auto& ours = contest.ours;
    rows.push_back({u"read, ZXing"_s + at, u"codes"_s, double(ours.read), double(contest.plain.read)});
    rows.push_back(
        {u"read, ZXing harder"_s + at, u"codes"_s, double(ours.read), double(contest.harder.read)});
    rows.push_back({u"read, zbar"_s + at, u"codes"_s, double(ours.read), double(contest.zbar.read)});
    rows.push_back({u"read live, ZXing harder"_s + at, u"codes"_s, double(contest.liveRead),
                    double(contest.harder.read)});
    rows.push_back({u"misread, ZXing harder"_s + at, u"codes"_s, double(ours.misread + contest.liveMisread),
                    double(contest.harder.misread)});
    rows.push_back({u"first look, ZXing"_s + at, u"ms, median"_s, bench::median(contest.first.milliseconds),
                    bench::median(contest.plain.milliseconds), 1.2});
    rows.push_back({u"live frame, interval"_s + at, u"ms, p95"_s,
                    bench::percentile(contest.liveMilliseconds, 0.95), cameraInterval, 1});
    Tally live;
    live.milliseconds = contest.liveMilliseconds;
    rows.push_back(
        {u"live, ZXing harder"_s + at, u"frames/s"_s, 1000 / live.mean(), 1000 / contest.harder.mean()});
    rows.push_back({u"live, zbar"_s + at, u"frames/s"_s, 1000 / live.mean(), 1000 / contest.zbar.mean()});
    rows.push_back({u"still, ZXing harder"_s + at, u"ms, median"_s, bench::median(ours.milliseconds),
                    bench::median(contest.harder.milliseconds)});
}

void printTroubles(const std::vector<Contest>& contests, int count)
{
    std::fprintf(stderr, "%-12s %6s %6s %6s %6s   codes read, all sizes\n", "", "ours", "plain", "harder",
                 "zbar");
    for (int i = 0; i < corpus::troubleCount; ++i) {
        const auto name = corpus::nameOf(static_cast<corpus::Trouble>(i));
        std::array<int, 4> sums{};
        for (const auto& contest : contests) {
            const std::array tallies{&contest.ours, &contest.plain, &contest.harder, &contest.zbar};
            for (std::size_t j = 0; j < tallies.size(); ++j) {
                const auto found = tallies[j]->byTrouble.find(name);
                sums[j] += found == tallies[j]->byTrouble.end() ? 0 : found->second;
            }
        }
        std::fprintf(stderr, "%-12s %6d %6d %6d %6d   of %d\n", qPrintable(name), sums[0], sums[1], sums[2],
                     sums[3],
                     (count / corpus::troubleCount + (i < count % corpus::troubleCount)) * int(sizes.size()));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions({{u"json"_s, u"One object a comparison"_s},
                     {u"count"_s, u"Pictures of each size"_s, u"N"_s, u"110"_s},
                     {u"seed"_s, u"Of the corpus"_s, u"N"_s, u"2038"_s},
                     {u"photographs"_s, u"Of printed codes, each with its text in NAME.txt"_s, u"FOLDER"_s}});
    line.process(application);
    const int count = std::max(1, line.value(u"count"_s).toInt());

    std::vector<bench::Comparison> rows;
    std::vector<Contest> contests;
    std::array<int, 4> total{};
    for (const auto size : sizes) {
        contests.push_back(hold(size, count, line.value(u"seed"_s).toUInt()));
        const auto& contest = contests.back();
        addRows(rows, contest, u" %1x%2"_s.arg(size.width()).arg(size.height()));
        total[0] += contest.ours.read;
        total[1] += contest.plain.read;
        total[2] += contest.harder.read;
        total[3] += contest.zbar.read;
    }
    rows.push_back({u"read, best of them, all sizes"_s, u"codes"_s, double(total[0]),
                    double(std::max({total[1], total[2], total[3]}))});
    if (line.isSet(u"photographs"_s)) {
        const auto contest = holdPhotographs(QDir(line.value(u"photographs"_s)));
        if (!contest) {
            std::fputs("no photograph with its text\n", stderr);
            return 1;
        }
        addRows(rows, *contest, u" photographs"_s);
    }
    bench::print(rows, line.isSet(u"json"_s));
    printTroubles(contests, count);
    return 0;
}
