// motcua-bench-tap: from a touch to the changed frame, for every change of screen on a citizen's road, beside
// the same touch changing a page of a small Qt Quick Controls window; interleaved in one run on a virtual
// display with software rendering.

#include "tests/bench/common/figures.h"
#include "tests/bench/start/on_display.h"
#include "tests/bench/tap/journey.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>

#include <map>

namespace {

using namespace Qt::StringLiterals;

// The share of the touches that must be answered in time.
constexpr double share = 0.95;

class ControlWindow {
public:
    ControlWindow()
        : m_engine(QUrl(u"qrc:/bench/control/Control.qml"_s)),
          m_window(qobject_cast<QQuickWindow*>(m_engine.rootObjects().value(0)))
    {
        if (m_window == nullptr)
            qFatal("the control window could not be made");
        m_stopwatch.emplace(*m_window);
    }

    // Turns a page by its button in the middle; its time.
    std::optional<double> turn()
    {
        m_stopwatch->settle();
        const auto before = m_window->property("pageNumber").toInt();
        return m_stopwatch->touchUntil({540, 955},
                                       [&] { return m_window->property("pageNumber").toInt() != before; });
    }

private:
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window;
    std::optional<bench::Stopwatch> m_stopwatch;
};

struct Times {
    std::vector<double> ours;
    std::vector<double> peer;
    std::map<QString, std::vector<double>> byChange;
    std::vector<QString> order;
};

// The first round warms up and counts not.
std::optional<Times> measure(int rounds)
{
    story::World world;
    ControlWindow control;
    Times times;
    for (int round = 0; round <= rounds; ++round) {
        std::vector<double> turns;
        const auto changes = bench::walk(world, [&] {
            const auto turn = control.turn();
            turns.push_back(turn.value_or(0));
            return turn.has_value();
        });
        if (!changes)
            return std::nullopt;
        if (round == 0)
            continue;
        times.peer.insert(times.peer.end(), turns.begin(), turns.end());
        for (const auto& change : *changes) {
            times.ours.push_back(change.milliseconds);
            if (!times.byChange.contains(change.name))
                times.order.push_back(change.name);
            times.byChange[change.name].push_back(change.milliseconds);
        }
    }
    return times;
}

int report(const Times& times, bool asJson)
{
    const auto peer = bench::percentile(times.peer, share);
    std::vector<bench::Comparison> rows{{u"tap: touch to changed frame"_s, u"ms, 95th percentile"_s,
                                         bench::percentile(times.ours, share), peer, 2.0},
                                        {u"tap: touch to changed frame"_s, u"ms, median"_s,
                                         bench::median(times.ours), bench::median(times.peer), 0}};
    for (const auto& change : times.order)
        rows.push_back({u"tap: "_s + change, u"ms, 95th percentile"_s,
                        bench::percentile(times.byChange.at(change), share), peer, 0});
    bench::print(rows, asJson);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const bool inside = argc > 1 && QByteArrayView(argv[argc - 1]) == bench::insideArgument;
    const auto application = inside ? std::make_unique<QGuiApplication>(argc, argv)
                                    : std::make_unique<QCoreApplication>(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption json(u"json"_s, u"Figures as JSON."_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Timed walks from the start to the receipt."_s, u"N"_s,
                                    u"10"_s);
    QCommandLineOption here(u"inside"_s);
    here.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({json, rounds, here});
    parser.process(QCoreApplication::arguments());
    if (!inside)
        return bench::runOnDisplay(QCoreApplication::arguments().sliced(1));
    const auto times = measure(std::max(1, parser.value(rounds).toInt()));
    return times ? report(*times, parser.isSet(json)) : 1;
}
