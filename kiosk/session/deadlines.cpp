#include "kiosk/session/deadlines.h"

#include <algorithm>
#include <optional>

namespace kiosk::session {

using namespace std::chrono_literals;
using flow::Deadline;
using std::chrono::milliseconds;

bool isCountdown(Deadline deadline)
{
    switch (deadline) {
    case Deadline::IdleWarning:
    case Deadline::LineWait:
    case Deadline::RetryAllowed:
    case Deadline::OtpLife:
    case Deadline::ResendAllowed:
    case Deadline::PromptLife:
    case Deadline::ScreenTime: return true;
    case Deadline::Idle:
    case Deadline::CallSlow:
    case Deadline::CallGivenUp:
    case Deadline::Poll:
    case Deadline::PrintWait:
    case Deadline::CardWait:
    case Deadline::TokenWait:
    case Deadline::SecretLife: return false;
    }
    return false;
}

Deadlines::Deadlines(const base::Clock& clock, QObject* parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    // Coarse timers may be 5 % late: three seconds on a minute, visible on a countdown.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Deadlines::check);
}

void Deadlines::start(Deadline deadline, milliseconds after)
{
    m_ends[deadline] = m_clock.monotonic() + std::max(after, 0ms);
    schedule();
    if (isCountdown(deadline))
        Q_EMIT changed();
}

void Deadlines::stop(Deadline deadline)
{
    if (m_ends.erase(deadline) == 0)
        return;
    schedule();
    if (isCountdown(deadline))
        Q_EMIT changed();
}

void Deadlines::stopAll()
{
    if (m_ends.empty())
        return;
    m_ends.clear();
    schedule();
    Q_EMIT changed();
}

bool Deadlines::isRunning(Deadline deadline) const
{
    return m_ends.contains(deadline);
}

milliseconds Deadlines::remaining(Deadline deadline) const
{
    const auto it = m_ends.find(deadline);
    return it == m_ends.end() ? 0ms : std::max(it->second - m_clock.monotonic(), 0ms);
}

void Deadlines::check()
{
    const auto now = m_clock.monotonic();
    const auto due = [this, now]() -> std::optional<Deadline> {
        const auto first =
            std::min_element(m_ends.begin(), m_ends.end(),
                             [](const auto& one, const auto& other) { return one.second < other.second; });
        return first == m_ends.end() || first->second > now ? std::nullopt : std::optional(first->first);
    };
    const bool ticks = m_countsDown && m_nextTick <= now;
    bool countdownPassed = false;
    // Who hears of one may start or stop others, so each round looks anew; a deadline started by a listener
    // is never due at `now`, unless it is of no length, and then it passes in its turn.
    while (const auto deadline = due()) {
        m_ends.erase(*deadline);
        countdownPassed = countdownPassed || isCountdown(*deadline);
        Q_EMIT passed(*deadline);
    }
    schedule();
    if (ticks || countdownPassed)
        Q_EMIT changed();
}

void Deadlines::schedule()
{
    const auto now = m_clock.monotonic();
    std::optional<milliseconds> wake;
    std::optional<milliseconds> tick;
    for (const auto& [deadline, end] : m_ends) {
        wake = wake ? std::min(*wake, end) : end;
        if (!isCountdown(deadline) || end <= now)
            continue;
        // The moment the figure on the screen, rounded up to full seconds, changes next.
        const auto left = end - now;
        const auto next = now + (left % 1s == 0ms ? 1000ms : left % 1s);
        tick = tick ? std::min(*tick, next) : next;
    }
    m_countsDown = tick.has_value();
    m_nextTick = tick.value_or(0ms);
    if (tick)
        wake = std::min(*wake, *tick);
    if (wake)
        m_timer.start(std::max(*wake - now, 0ms));
    else
        m_timer.stop();
}

} // namespace kiosk::session
