#include "kiosk/ui/keyboard/touch/secret_composer.h"

namespace kiosk::ui::keyboard {

SecretComposer::SecretComposer(QObject* parent) : KeyTarget(parent)
{
    setKind(FieldKind::Password);
}

void SecretComposer::setEntry(SecretEntry* entry)
{
    if (m_entry == entry)
        return;
    if (m_entry)
        m_entry->disconnect(this);
    m_entry = entry;
    if (entry) {
        connect(entry, &QObject::destroyed, this, [this] {
            m_entry = nullptr;
            Q_EMIT entryChanged();
        });
    }
    Q_EMIT entryChanged();
}

void SecretComposer::typeKey(const QString& key)
{
    typeText(key);
}

void SecretComposer::typeText(const QString& text)
{
    for (const QChar character : text) {
        const QChar own = keyboard::taken(kind(), character);
        if (m_entry && !own.isNull())
            m_entry->append(own);
    }
}

void SecretComposer::backspace()
{
    if (m_entry)
        m_entry->backspace();
}

void SecretComposer::clear()
{
    if (m_entry)
        m_entry->clear();
}

} // namespace kiosk::ui::keyboard
