#include "provisioning/practice/portal/officer_bell.h"

namespace provisioning::practice {

namespace {

constexpr qsizetype mostKept = 200;

} // namespace

void OfficerBell::listen(Listener listener)
{
    const std::scoped_lock lock(m_mutex);
    m_listener = std::move(listener);
}

void OfficerBell::ring(const QString& step, const QString& language, const QDateTime& now)
{
    OfficerCall call{.step = step, .language = language, .calledAt = now};
    Listener listener;
    {
        const std::scoped_lock lock(m_mutex);
        call.number = ++m_lastNumber;
        m_calls.append(call);
        if (m_calls.size() > mostKept)
            m_calls.removeFirst();
        listener = m_listener;
    }
    if (listener)
        listener(call);
}

QList<OfficerCall> OfficerBell::calls() const
{
    const std::scoped_lock lock(m_mutex);
    return m_calls;
}

void OfficerBell::forgetAll()
{
    const std::scoped_lock lock(m_mutex);
    m_calls.clear();
}

} // namespace provisioning::practice
