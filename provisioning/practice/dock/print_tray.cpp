#include "provisioning/practice/dock/print_tray.h"

#include <utility>

namespace provisioning::practice::dock {

PrintTray::PrintTray(Turned turned, QObject* parent) : QObject(parent), m_turned(std::move(turned)) {}

void PrintTray::setMood(printer::Mood mood)
{
    if (mood == m_mood)
        return;
    m_mood = mood;
    m_turned(mood);
    Q_EMIT moodChanged();
}

void PrintTray::setSlips(int count, const QImage& newest)
{
    const bool more = count > std::exchange(m_count, count);
    m_newest = newest;
    Q_EMIT slipsChanged();
    if (more)
        Q_EMIT printed();
}

} // namespace provisioning::practice::dock
