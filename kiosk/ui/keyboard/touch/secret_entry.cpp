#include "kiosk/ui/keyboard/touch/secret_entry.h"

namespace kiosk::ui::keyboard {

namespace {

constexpr int usualLength = 64;
constexpr int longest = 128;

} // namespace

SecretEntry::SecretEntry(QObject* parent) : SecretEntry(usualLength, parent) {}

SecretEntry::SecretEntry(int maximumLength, QObject* parent)
    : QObject(parent), m_secret(static_cast<std::size_t>(qBound(1, maximumLength, longest)))
{
}

void SecretEntry::setMaximumLength(int length)
{
    const int room = qBound(1, length, longest);
    if (room == maximumLength())
        return;
    const bool had = this->length() > 0;
    m_secret = base::SecureBytes(static_cast<std::size_t>(room));
    Q_EMIT maximumLengthChanged();
    if (had)
        Q_EMIT lengthChanged();
}

bool SecretEntry::append(QChar character)
{
    if (character <= u' ' || character >= QChar(0x7F))
        return false;
    auto byte = static_cast<std::byte>(character.unicode());
    const bool taken = m_secret.append(std::span<const std::byte>(&byte, 1));
    base::wipe(&byte, 1);
    if (taken)
        Q_EMIT lengthChanged();
    return taken;
}

void SecretEntry::backspace()
{
    if (m_secret.isEmpty())
        return;
    m_secret.chop(1);
    Q_EMIT lengthChanged();
}

void SecretEntry::clear()
{
    if (m_secret.isEmpty())
        return;
    m_secret.clear();
    Q_EMIT lengthChanged();
}

base::SecureBytes SecretEntry::take()
{
    base::SecureBytes taken = std::exchange(m_secret, base::SecureBytes(m_secret.capacity()));
    Q_EMIT lengthChanged();
    return taken;
}

} // namespace kiosk::ui::keyboard
