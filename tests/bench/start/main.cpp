// motcua-bench-start: from process start to the first frame that takes a touch, beside a one-screen Qt Quick
// Controls window, interleaved in one run on a virtual display with software rendering.

#include "tests/bench/common/figures.h"
#include "tests/bench/common/installed_kiosk.h"
#include "tests/bench/common/silent_portal.h"
#include "tests/bench/start/contender.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

namespace {

using bench::Contender;
using bench::Start;

QString beside(const char* program)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QString::fromLatin1(program));
}

class Installation {
public:
    Installation()
    {
        QDir(m_room.path()).mkdir(QStringLiteral("scratch"));
        const auto keys = m_room.filePath(QStringLiteral("keys"));
        const QStringList words{QStringLiteral("keys"), QStringLiteral("--out"), keys,
                                QStringLiteral("--portal"), m_portal.url().toString()};
        m_ready = !m_portal.url().isEmpty() && QProcess::execute(beside("motcua-practice"), words) == 0 &&
                  bench::enterInstalledKiosk(keys, m_room.filePath(QStringLiteral("scratch")));
    }
    ~Installation() { bench::leaveInstalledKiosk(m_room.filePath(QStringLiteral("scratch"))); }
    Installation(const Installation&) = delete;
    Installation& operator=(const Installation&) = delete;

    [[nodiscard]] bool isReady() const { return m_ready; }

private:
    QTemporaryDir m_room;
    bench::SilentPortal m_portal;
    bool m_ready = false;
};

struct Series {
    Contender contender;
    std::vector<Start> starts;

    [[nodiscard]] double median(double Start::*figure) const
    {
        std::vector<double> values;
        for (const auto& start : starts)
            values.push_back(start.*figure);
        return bench::median(values);
    }
};

// Alternating, so that whatever else the machine does meets both alike. The first round warms the disk and
// counts not.
bool run(Series& ours, Series& peer, int rounds)
{
    bench::Display display(1080, 1920);
    if (!display.isOpen()) {
        std::fputs("Xvfb did not start\n", stderr);
        return false;
    }
    for (int round = 0; round <= rounds; ++round) {
        for (auto* series : {&ours, &peer}) {
            const auto start = bench::measure(series->contender, display);
            if (!start || start->tapToChange <= 0) {
                std::fprintf(stderr, "%s: %s\n", qUtf8Printable(series->contender.name),
                             start ? "its first frame took no touch" : "no picture came");
                return false;
            }
            if (round > 0)
                series->starts.push_back(*start);
        }
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("QT_QUICK_BACKEND", "software");
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Figures as JSON."));
    const QCommandLineOption baseline(QStringLiteral("baseline"), QStringLiteral("Program to compare with."),
                                      QStringLiteral("PROGRAM"), beside("motcua-bench-control"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Timed starts of each."),
                                    QStringLiteral("N"), QStringLiteral("20"));
    const QCommandLineOption program(QStringLiteral("program"), QStringLiteral("The kiosk's program."),
                                     QStringLiteral("PROGRAM"), beside("motcua-kiosk"));
    parser.addOptions({json, baseline, rounds, program});
    parser.process(application);

    const Installation installation;
    if (!installation.isReady())
        return 3;
    // The button of the start screen, and a button of the control window.
    Series ours{{QStringLiteral("motcua-kiosk"), {parser.value(program)}, 0.5, 0.68}, {}};
    Series peer{{parser.value(baseline), {parser.value(baseline)}, 0.5, 0.52}, {}};
    if (!run(ours, peer, std::max(1, parser.value(rounds).toInt())))
        return 1;
    const auto row = [&](const char* name, const char* unit, double Start::*figure, double limit) {
        return bench::Comparison{QString::fromLatin1(name), QString::fromLatin1(unit), ours.median(figure),
                                 peer.median(figure), limit};
    };
    bench::print({row("start: exec to first frame", "ms, median", &Start::firstFrame, 1.5),
                  row("start: peak of the screen's process", "MB, median", &Start::largestPeak, 2.0),
                  row("start: all processes, shared pages once", "MB, median", &Start::treeMemory, 0),
                  row("start: touch on that frame to change", "ms, median", &Start::tapToChange, 0)},
                 parser.isSet(json));
    return 0;
}
