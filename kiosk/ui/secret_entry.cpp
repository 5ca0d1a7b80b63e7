#include "kiosk/ui/secret_entry.h"

#include <utility>

namespace kiosk::ui {

bool SecretEntry::append(QChar character)
{
    const char letter = character.toLatin1();
    if (letter <= ' ' || letter > '~' || !m_secret.append(std::string_view(&letter, 1)))
        return false;
    Q_EMIT lengthChanged();
    return true;
}

void SecretEntry::clear()
{
    m_secret.clear();
    Q_EMIT lengthChanged();
}

base::SecureBytes SecretEntry::take()
{
    auto taken = std::exchange(m_secret, base::SecureBytes(m_secret.capacity()));
    Q_EMIT lengthChanged();
    return taken;
}

} // namespace kiosk::ui
