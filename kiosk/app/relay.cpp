#include "kiosk/app/relay.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

using namespace std::chrono_literals;

Relay::Relay(const RelayLimits& limits) : m_limits(limits) {}

Relay::Actions Relay::begin(Time now)
{
    Actions actions;
    fork(now, actions);
    return actions;
}

Relay::Actions Relay::said(Child child, Word word, Time now)
{
    Actions actions;
    if (m_stopping || !m_screens.contains(child))
        return actions;
    switch (word) {
    case Word::Ready:
        if (child != m_standby)
            break;
        m_screens[child].limit.reset();
        // Nobody's session hangs on the page of last resort.
        if (m_active && m_screens[*m_active].role == Role::OutOfOrder)
            heardEnded(*m_active, now, actions);
        break;
    case Word::Shown:
        if (child == m_active)
            heardShown(child, now, actions);
        break;
    case Word::Settled:
        if (child == m_active && !m_standby)
            m_forkAt = now + pause();
        break;
    case Word::Ended:
        if (child == m_active) {
            m_failures = 0;
            heardEnded(child, now, actions);
        }
        break;
    case Word::Closed: return stop(now);
    }
    return actions;
}

void Relay::heardShown(Child child, Time now, Actions& actions)
{
    m_screens[child].limit.reset();
    if (const auto previous = std::exchange(m_previous, std::nullopt))
        tellToLeave(*previous, now, actions);
    m_steadyAt = now + m_limits.steady;
    if (!m_standby)
        m_forkAt = now + std::max(m_limits.settle, pause());
}

void Relay::heardEnded(Child child, Time now, Actions& actions)
{
    // One that ends before it was seen leaves the one behind it no reason to stay.
    if (const auto previous = std::exchange(m_previous, std::nullopt))
        tellToLeave(*previous, now, actions);
    m_screens[child].limit.reset();
    m_previous = child;
    handOver(now, pause(), actions);
}

Relay::Actions Relay::gone(Child child, Time now)
{
    Actions actions;
    const auto screen = m_screens.extract(child);
    if (screen.empty() || m_stopping)
        return actions;
    if (child == m_previous) {
        m_previous.reset();
    } else if (child == m_standby) {
        m_standby.reset();
        ++m_failures;
        m_forkAt = now + pause();
    } else if (child == m_active) {
        ++m_failures;
        // The page of last resort comes at once, and waits only for its own crashes.
        const bool firstLastResort =
            m_failures >= m_limits.lastResortAfter && screen.mapped().role != Role::OutOfOrder;
        handOver(now, firstLastResort ? 0ms : pause(), actions);
    }
    return actions;
}

// The active one is ended or gone: whoever waits takes the screen, else a new one is made for it.
void Relay::handOver(Time now, Time pause, Actions& actions)
{
    m_steadyAt.reset();
    m_active = std::exchange(m_standby, std::nullopt);
    if (m_active) {
        m_screens[*m_active].limit = now + m_limits.show;
        actions.emplace_back(Tell{*m_active, Order::Take});
        m_forkAt.reset();
        return;
    }
    m_forkAt = now + pause;
    if (pause == 0ms)
        fork(now, actions);
}

Relay::Actions Relay::timePassed(Time now)
{
    Actions actions;
    for (auto& [child, screen] : m_screens) {
        if (!screen.limit || *screen.limit > now)
            continue;
        screen.limit.reset();
        actions.emplace_back(Kill{child});
    }
    if (m_steadyAt && *m_steadyAt <= now) {
        m_steadyAt.reset();
        if (m_active && m_screens[*m_active].role != Role::OutOfOrder)
            m_failures = 0;
    }
    if (m_forkAt && *m_forkAt <= now)
        fork(now, actions);
    return actions;
}

void Relay::fork(Time now, Actions& actions)
{
    m_forkAt.reset();
    const Child child = ++m_last;
    Screen screen;
    if (!m_active) {
        screen.role = m_failures >= m_limits.lastResortAfter ? Role::OutOfOrder : Role::Active;
        screen.limit = now + m_limits.show;
        m_active = child;
    } else {
        screen.role = Role::Standby;
        screen.limit = now + m_limits.ready;
        m_standby = child;
    }
    m_screens[child] = screen;
    actions.emplace_back(Fork{child, screen.role});
}

void Relay::tellToLeave(Child child, Time now, Actions& actions)
{
    m_screens[child].limit = now + m_limits.leave;
    actions.emplace_back(Tell{child, Order::Leave});
}

Relay::Actions Relay::stop(Time now)
{
    Actions actions;
    if (std::exchange(m_stopping, true))
        return actions;
    m_forkAt.reset();
    m_steadyAt.reset();
    for (const auto& [child, screen] : m_screens)
        tellToLeave(child, now, actions);
    return actions;
}

std::optional<Relay::Time> Relay::nextLook() const
{
    std::optional<Time> next;
    const auto consider = [&next](const std::optional<Time>& time) {
        if (time)
            next = next ? std::min(*next, *time) : *time;
    };
    consider(m_forkAt);
    consider(m_steadyAt);
    for (const auto& [child, screen] : m_screens)
        consider(screen.limit);
    return next;
}

bool Relay::isOver() const
{
    return m_stopping && m_screens.empty();
}

// The first failure is mended at once: a citizen stands there.
Relay::Time Relay::pause() const
{
    if (m_failures <= 1)
        return 0ms;
    return std::min(m_limits.longestPause, m_limits.firstPause * (1 << std::min(m_failures - 2, 16)));
}

} // namespace kiosk::app
