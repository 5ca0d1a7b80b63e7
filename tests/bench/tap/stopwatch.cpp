#include "tests/bench/tap/stopwatch.h"

#include <QTest>

namespace bench {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr int patience = 10'000;
// Without a frame for this long the window stands.
constexpr milliseconds quiet{150};

QPointingDevice* finger()
{
    static auto* const device = QTest::createTouchDevice();
    return device;
}

} // namespace

Stopwatch::Stopwatch(QQuickWindow& window) : m_window(window)
{
    connect(&window, &QQuickWindow::frameSwapped, this, &Stopwatch::frameShown, Qt::DirectConnection);
}

void Stopwatch::settle()
{
    m_window.raise();
    m_lastFrame = steady_clock::now();
    const auto stands = [this] { return steady_clock::now() - *m_lastFrame > quiet; };
    static_cast<void>(QTest::qWaitFor(stands, patience));
}

std::optional<double> Stopwatch::touchUntil(QPoint point, const std::function<bool()>& changed)
{
    return actUntil(
        [&] {
            QTest::touchEvent(&m_window, finger()).press(0, point, &m_window);
            QTest::touchEvent(&m_window, finger()).release(0, point, &m_window);
        },
        changed);
}

std::optional<double> Stopwatch::actUntil(const std::function<void()>& act,
                                          const std::function<bool()>& changed)
{
    m_changed = changed;
    m_changedFrame.reset();
    const auto begun = steady_clock::now();
    act();
    static_cast<void>(QTest::qWaitFor([this] { return m_changedFrame.has_value(); }, patience));
    m_changed = {};
    if (!m_changedFrame)
        return std::nullopt;
    return std::chrono::duration<double, std::milli>(*m_changedFrame - begun).count();
}

void Stopwatch::frameShown()
{
    m_lastFrame = steady_clock::now();
    if (m_changed && !m_changedFrame && m_changed())
        m_changedFrame = m_lastFrame;
}

} // namespace bench
