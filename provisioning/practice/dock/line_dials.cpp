#include "provisioning/practice/dock/line_dials.h"

#include <utility>

namespace provisioning::practice::dock {

LineDials::LineDials(Turned turned, QObject* parent) : QObject(parent), m_turned(std::move(turned)) {}

void LineDials::setConnected(bool connected)
{
    auto next = m_wish;
    next.isConnected = connected;
    if (next != m_wish)
        wish(next);
}

void LineDials::setDelaySeconds(int seconds)
{
    auto next = m_wish;
    next.delaySeconds = seconds;
    if (next != m_wish)
        wish(next);
}

void LineDials::setFailure(failure::Kind failure)
{
    auto next = m_wish;
    next.failure = failure;
    wish(next);
}

void LineDials::calm()
{
    if (!isCalm())
        wish({});
}

void LineDials::wish(const LineWish& wish)
{
    m_wish = wish;
    m_turned(m_wish);
    Q_EMIT changed();
}

} // namespace provisioning::practice::dock
