#include "kiosk/ui/keyboard/touch/key_target.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPointer>
#include <QQuickWindow>

namespace kiosk::ui::keyboard {

KeyTarget::KeyTarget(QObject* parent) : QObject(parent) {}

KeyTarget::~KeyTarget()
{
    if (m_keyboard)
        m_keyboard->detach(this);
}

void KeyTarget::setTarget(QQuickItem* target)
{
    if (m_target == target)
        return;
    if (m_target) {
        m_target->removeEventFilter(this);
        m_target->disconnect(this);
    }
    m_target = target;
    if (target) {
        target->installEventFilter(this);
        connect(target, &QQuickItem::activeFocusChanged, this, &KeyTarget::followFocus);
        connect(target, &QObject::destroyed, this, &KeyTarget::forgetTarget);
        watchTarget(target);
    }
    Q_EMIT targetChanged();
    followFocus();
}

void KeyTarget::setScope(QQuickItem* scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    Q_EMIT scopeChanged();
}

void KeyTarget::setKeyboard(KeyboardModel* keyboard)
{
    if (m_keyboard == keyboard)
        return;
    if (m_keyboard) {
        m_keyboard->detach(this);
        m_keyboard->disconnect(this);
    }
    m_keyboard = keyboard;
    if (keyboard)
        connect(keyboard, &QObject::destroyed, this, &KeyTarget::forgetKeyboard);
    Q_EMIT keyboardChanged();
    applyMethod();
    followFocus();
}

void KeyTarget::setKind(FieldKind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    applyMethod();
    Q_EMIT kindChanged();
}

void KeyTarget::setEnterText(const QString& text)
{
    if (m_enterText == text)
        return;
    m_enterText = text;
    Q_EMIT enterTextChanged();
}

void KeyTarget::enter()
{
    QQuickWindow* const window = m_target ? m_target->window() : nullptr;
    if (!window)
        return;
    m_target->forceActiveFocus(); // from the keys
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_Return, Qt::NoModifier);
    const QPointer<QQuickWindow> guard = window; // Enter may close what it lies in
    QCoreApplication::sendEvent(window, &press);
    if (guard)
        QCoreApplication::sendEvent(window, &release);
}

bool KeyTarget::isNear() const
{
    if (!m_target || !m_target->isVisible())
        return false;
    if (m_target->hasActiveFocus())
        return true;
    const QQuickItem* const focused = m_target->window() ? m_target->window()->activeFocusItem() : nullptr;
    return m_scope && focused && (focused == m_scope || m_scope->isAncestorOf(focused));
}

void KeyTarget::giveUpFocus()
{
    if (m_target)
        m_target->setFocus(false);
}

bool KeyTarget::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_target && event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (physicalKey(*key)) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

// Tab, Enter, arrows and shortcuts go their usual way.
bool KeyTarget::physicalKey(const QKeyEvent& event)
{
    if (event.modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return false;
    const bool control = event.modifiers() & Qt::ControlModifier;
    if (event.key() == Qt::Key_Backspace && !control) {
        backspace();
        return true;
    }
    const QString text = event.text();
    if (control || text.isEmpty() || !text.at(0).isPrint())
        return keyboard::isSecret(m_kind) && control; // nothing is pasted into or copied from a secret
    typeKey(text);
    return true;
}

void KeyTarget::followFocus()
{
    if (!m_keyboard)
        return;
    if (m_target && m_target->hasActiveFocus())
        m_keyboard->attach(this);
    else
        m_keyboard->release(this);
}

void KeyTarget::forgetTarget()
{
    m_target = nullptr;
    if (m_keyboard)
        m_keyboard->detach(this);
    Q_EMIT targetChanged();
}

void KeyTarget::forgetKeyboard()
{
    m_keyboard = nullptr;
    Q_EMIT keyboardChanged();
}

} // namespace kiosk::ui::keyboard
