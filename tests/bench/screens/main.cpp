// motcua-bench-screens: the time to build and show each screen, cold and warm, beside one page of a small Qt
// Quick Controls window; interleaved in one run on a virtual display with software rendering.
//
// Cold: engine, window and screen from nothing, until the first frame; the peer's the same. Warm: from
// another screen to this one, which has been shown before; the peer turns its page.

#include "tests/bench/common/figures.h"
#include "tests/bench/start/on_display.h"
#include "tests/bench/tap/stopwatch.h"
#include "tests/qml/glass.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QTest>

#include <map>

namespace {

using namespace Qt::StringLiterals;

// The share of the screens that must keep to the limit.
constexpr double share = 0.95;

struct Times {
    std::vector<double> ours;
    std::vector<double> peer;
    std::map<QString, std::vector<double>> byScreen;
};

const QUrl controlPage(u"qrc:/bench/control/Control.qml"_s);

class ControlWindow {
public:
    ControlWindow()
        : m_engine(controlPage), m_window(qobject_cast<QQuickWindow*>(m_engine.rootObjects().value(0)))
    {
        if (m_window == nullptr)
            qFatal("the control window could not be made");
    }

    [[nodiscard]] QQuickWindow& window() { return *m_window; }

    // Builds its page anew and shows it.
    void turn() { QMetaObject::invokeMethod(m_window, "turn"); }

private:
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window;
};

// From the call until the first frame of the window it makes.
template <class Make>
double coldTime(Make make)
{
    QElapsedTimer timer;
    timer.start();
    const auto made = make();
    if (!QTest::qWaitForWindowExposed(&made->window()))
        qFatal("a window never came up");
    made->window().grabWindow();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Times measureCold(int rounds)
{
    Times times;
    const auto format = scenes::formats().first();
    for (int round = 0; round <= rounds; ++round) {
        for (const auto& scene : scenes::all()) {
            const double peer = coldTime([] { return std::make_unique<ControlWindow>(); });
            const double ours = coldTime([&] {
                auto glass = std::make_unique<scenes::Glass>(format, u"vi"_s);
                glass->show(scene, scenes::Glass::Screens::AsShown);
                return glass;
            });
            if (round == 0) // warms up the process
                continue;
            times.peer.push_back(peer);
            times.ours.push_back(ours);
            times.byScreen[scene.name].push_back(ours);
        }
    }
    return times;
}

std::optional<Times> measureWarm(int rounds)
{
    Times times;
    scenes::Glass glass(scenes::formats().first(), u"vi"_s);
    auto all = scenes::all();
    all.removeIf([](const scenes::Scene& scene) { return scene.outOfOrder.has_value(); });
    glass.show(all.last());
    ControlWindow control;
    bench::Stopwatch ourWatch(glass.window());
    bench::Stopwatch peerWatch(control.window());
    const auto always = [] { return true; };
    for (int round = 0; round <= rounds; ++round) {
        for (const auto& scene : all) {
            peerWatch.settle();
            const auto peer = peerWatch.actUntil([&] { control.turn(); }, always);
            ourWatch.settle();
            const auto ours = ourWatch.actUntil([&] { glass.show(scene); }, always);
            if (!peer || !ours)
                return std::nullopt;
            if (round == 0)
                continue;
            times.peer.push_back(*peer);
            times.ours.push_back(*ours);
            times.byScreen[scene.name].push_back(*ours);
        }
    }
    return times;
}

void report(const QString& how, const Times& times, double limit, std::vector<bench::Comparison>& rows)
{
    const double peer = bench::percentile(times.peer, share);
    rows.push_back({u"screens, %1: build and show"_s.arg(how), u"ms, 95th percentile"_s,
                    bench::percentile(times.ours, share), peer, limit});
    rows.push_back({u"screens, %1: build and show"_s.arg(how), u"ms, median"_s, bench::median(times.ours),
                    bench::median(times.peer), 0});
    for (const auto& [screen, samples] : times.byScreen)
        rows.push_back({u"screens, %1: "_s.arg(how) + screen, u"ms, 95th percentile"_s,
                        bench::percentile(samples, share), peer, 0});
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
    const QCommandLineOption rounds(u"rounds"_s, u"Timed rounds through all screens."_s, u"N"_s, u"3"_s);
    QCommandLineOption here(u"inside"_s);
    here.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({json, rounds, here});
    parser.process(QCoreApplication::arguments());
    if (!inside)
        return bench::runOnDisplay(QCoreApplication::arguments().sliced(1));
    const int often = std::max(1, parser.value(rounds).toInt());
    const auto warm = measureWarm(often);
    if (!warm)
        return 1;
    std::vector<bench::Comparison> rows;
    report(u"warm"_s, *warm, 2.0, rows);
    report(u"cold"_s, measureCold(often), 3.0, rows);
    bench::print(rows, parser.isSet(json));
    return 0;
}
