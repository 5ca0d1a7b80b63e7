#include "kiosk/session/line_watch.h"

#include <QRandomGenerator>

#include <algorithm>

namespace kiosk::session {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

LineWatch::LineWatch(const base::Clock& clock, std::chrono::seconds usualPause, QObject* parent)
    : QObject(parent), m_clock(clock), m_usualPause(std::max(usualPause, 1s))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LineWatch::check);
}

void LineWatch::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    probeNow();
}

void LineWatch::end()
{
    m_begun = false;
    m_timer.stop();
}

void LineWatch::probeNow()
{
    if (!m_begun || m_underWay)
        return;
    m_underWay = true;
    m_timer.stop();
    Q_EMIT probeDue();
}

void LineWatch::answered(bool well)
{
    m_underWay = false;
    if (well && !m_heldUp)
        m_quickProbes = 0;
    schedule();
}

void LineWatch::setHeldUp(bool heldUp)
{
    if (m_heldUp == heldUp)
        return;
    m_heldUp = heldUp;
    if (!m_underWay)
        schedule();
}

void LineWatch::check()
{
    if (!m_begun || m_underWay)
        return;
    if (m_clock.monotonic() < m_nextAt) {
        m_timer.start(m_nextAt - m_clock.monotonic());
        return;
    }
    if (m_heldUp)
        ++m_quickProbes;
    probeNow();
}

void LineWatch::schedule()
{
    if (!m_begun)
        return;
    const auto wait = pause();
    m_nextAt = m_clock.monotonic() + wait;
    m_timer.start(wait);
}

milliseconds LineWatch::pause() const
{
    if (!m_heldUp)
        return m_usualPause;
    // 2^10 s is beyond any usual pause; the shift must not run away in a night without a line.
    const milliseconds doubled = 1s * (1 << std::min(m_quickProbes, 10));
    const milliseconds longest = std::min<milliseconds>(doubled, m_usualPause);
    const auto spread = static_cast<int>(longest.count() / 2);
    return longest - milliseconds(QRandomGenerator::system()->bounded(spread + 1));
}

} // namespace kiosk::session
