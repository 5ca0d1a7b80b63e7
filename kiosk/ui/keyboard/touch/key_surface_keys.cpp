// The surface without a finger: by Tab, arrows, Enter, Space and Escape.
#include "kiosk/ui/keyboard/touch/key_steps.h"
#include "kiosk/ui/keyboard/touch/key_surface.h"

#include <QKeyEvent>

namespace kiosk::ui::keyboard {

QRectF KeySurface::cursorRect() const
{
    return m_keyboard && m_cursor >= 0 && m_cursor < m_keyboard->keyCount()
               ? rectOf(m_keyboard->key(m_cursor))
               : QRectF();
}

void KeySurface::setCursor(int index)
{
    m_cursor = index;
    Q_EMIT cursorChanged();
}

void KeySurface::leaveToField()
{
    if (auto* const field = m_keyboard ? qobject_cast<QQuickItem*>(m_keyboard->focusItem()) : nullptr)
        field->forceActiveFocus(Qt::BacktabFocusReason);
}

void KeySurface::keyPressEvent(QKeyEvent* event)
{
    if (!m_keyboard)
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Select: m_keyboard->press(m_cursor); return;
    case Qt::Key_Escape: leaveToField(); return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int next = keyBeside(*m_keyboard, m_cursor, static_cast<Qt::Key>(event->key()));
        if (next >= 0)
            setCursor(next);
        else if (event->key() == Qt::Key_Up)
            leaveToField();
        else
            event->ignore();
        return;
    }
    default: QQuickItem::keyPressEvent(event);
    }
}

void KeySurface::focusInEvent(QFocusEvent* event)
{
    QQuickItem::focusInEvent(event);
    if (!m_keyboard)
        return;
    m_keyboard->setKeysFocused(true);
    setCursor(firstKey(*m_keyboard));
}

void KeySurface::focusOutEvent(QFocusEvent* event)
{
    QQuickItem::focusOutEvent(event);
    setCursor(-1);
    if (m_keyboard)
        m_keyboard->setKeysFocused(false);
}

} // namespace kiosk::ui::keyboard
