#include "provisioning/practice/portal/try_limit.h"

namespace provisioning::practice {

std::chrono::seconds TryLimit::waitFor(const QByteArray& key)
{
    dropOld();
    const auto tries = m_tries.value(key);
    if (tries.size() < m_most)
        return std::chrono::seconds::zero();
    const auto free = tries.at(tries.size() - m_most) + window;
    return std::chrono::ceil<std::chrono::seconds>(free - m_clock.monotonic());
}

void TryLimit::count(const QByteArray& key)
{
    m_tries[key].append(m_clock.monotonic());
}

void TryLimit::dropOld()
{
    const auto now = m_clock.monotonic();
    m_tries.removeIf([&](auto entry) {
        entry.value().removeIf([&](std::chrono::milliseconds at) { return now - at >= window; });
        return entry.value().isEmpty();
    });
}

} // namespace provisioning::practice
