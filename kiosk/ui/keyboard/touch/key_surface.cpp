#include "kiosk/ui/keyboard/touch/key_surface.h"

#include "kiosk/ui/keyboard/touch/key_steps.h"

#include <QTimerEvent>

namespace kiosk::ui::keyboard {

namespace {

constexpr int mouseFinger = -1;

// Squared, from a point to the nearest point of a rectangle.
qreal distance(const QRectF& rect, QPointF at)
{
    const qreal dx = qMax(qMax(rect.left() - at.x(), at.x() - rect.right()), 0.0);
    const qreal dy = qMax(qMax(rect.top() - at.y(), at.y() - rect.bottom()), 0.0);
    return dx * dx + dy * dy;
}

} // namespace

KeySurface::KeySurface(QQuickItem* parent) : QQuickItem(parent)
{
    setAcceptTouchEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setKeepTouchGrab(true);
    setKeepMouseGrab(true);
    setActiveFocusOnTab(true);
}

void KeySurface::setKeyboard(KeyboardModel* keyboard)
{
    if (m_keyboard == keyboard)
        return;
    if (m_keyboard)
        m_keyboard->disconnect(this);
    m_keyboard = keyboard;
    if (keyboard) {
        connect(keyboard, &KeyboardModel::gridChanged, this, &KeySurface::forgetPresses);
        connect(keyboard, &KeyboardModel::gridChanged, this, &KeySurface::cellChanged);
        connect(keyboard, &KeyboardModel::openChanged, this, &KeySurface::cancel);
        connect(keyboard, &KeyboardModel::gridChanged, this, [this] {
            if (m_cursor >= 0)
                setCursor(m_keyboard->isEnabled(m_cursor) ? m_cursor : firstKey(*m_keyboard));
        });
        connect(keyboard, &QObject::destroyed, this, [this] {
            m_keyboard = nullptr;
            cancel();
        });
    }
    Q_EMIT keyboardChanged();
    Q_EMIT cellChanged();
}

qreal KeySurface::cellWidth() const
{
    return m_keyboard && m_keyboard->columns() > 0 ? width() / m_keyboard->columns() : 0;
}

qreal KeySurface::cellHeight() const
{
    return m_keyboard && m_keyboard->rows() > 0 ? height() / m_keyboard->rows() : 0;
}

void KeySurface::pickVariant(int variant)
{
    if (variant < 0 || variant >= m_variants.size() || !m_keyboard)
        return;
    const Key key = *m_variantsKey;
    const QString text = m_variants.at(variant);
    closeVariants();
    m_keyboard->pickVariant(key, text);
}

void KeySurface::tapKey(int index)
{
    if (m_keyboard)
        m_keyboard->press(index);
}

void KeySurface::touchEvent(QTouchEvent* event)
{
    if (event->type() == QEvent::TouchCancel) {
        cancel();
        return;
    }
    for (const QEventPoint& point : event->points()) {
        switch (point.state()) {
        case QEventPoint::Pressed: down(point.id(), point.position()); break;
        case QEventPoint::Updated: moved(point.id(), point.position()); break;
        case QEventPoint::Released: up(point.id(), point.position()); break;
        default: break;
        }
    }
    event->accept();
}

void KeySurface::mousePressEvent(QMouseEvent* event)
{
    down(mouseFinger, event->position());
}

void KeySurface::mouseMoveEvent(QMouseEvent* event)
{
    moved(mouseFinger, event->position());
}

void KeySurface::mouseReleaseEvent(QMouseEvent* event)
{
    up(mouseFinger, event->position());
}

void KeySurface::mouseUngrabEvent()
{
    forgetPresses();
}

// Also after the last finger lifted: an open strip stays, to be tapped.
void KeySurface::touchUngrabEvent()
{
    forgetPresses();
}

void KeySurface::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_hold.timerId()) {
        m_hold.stop();
        for (Press& press : m_presses) {
            if (press.typed || press.key.role != Key::Letter)
                continue;
            press.typed = press.holds = true;
            openVariants(press);
            return;
        }
    } else if (event->timerId() == m_repeat.timerId()) {
        m_repeat.start(m_repeatInterval, this);
        for (const Press& press : m_presses) {
            if (press.key.role == Key::Backspace && m_keyboard) {
                m_keyboard->press(Key(press.key));
                return;
            }
        }
        m_repeat.stop();
    } else {
        QQuickItem::timerEvent(event);
    }
}

void KeySurface::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    closeVariants();
    Q_EMIT cellChanged();
}

void KeySurface::down(int finger, QPointF at)
{
    if (!m_keyboard || pressOf(finger))
        return;
    if (!m_variants.isEmpty()) {
        const int variant = variantAt(at);
        pickVariant(variant);
        closeVariants();
        if (variant >= 0)
            return;
    }
    // The finger before this one has made up its mind, whether it has lifted yet or not.
    for (qsizetype i = 0; i < m_presses.size(); ++i) {
        Press before = m_presses[i];
        m_presses[i].typed = true;
        m_presses[i].chorded = true;
        if (before.key.role == Key::Shift)
            m_keyboard->holdShift();
        if (!before.typed)
            type(before);
        if (i >= m_presses.size())
            break; // it changed the page
    }
    m_hold.stop();
    const int index = keyAt(at);
    if (index < 0)
        return;
    Press press{finger, index, m_keyboard->key(index)};
    m_keyboard->setPressed(index, true);
    if (press.key.role == Key::Shift || press.key.role == Key::Backspace) {
        press.typed = true;
        m_keyboard->press(Key(press.key));
        if (press.key.role == Key::Backspace)
            m_repeat.start(m_repeatDelay, this);
    } else if (!m_keyboard->variantsOf(press.key).isEmpty() && press.key.role == Key::Letter) {
        m_hold.start(m_holdDelay, this);
    }
    m_presses.append(press);
    showPreview(&press);
}

void KeySurface::moved(int finger, QPointF at)
{
    Press* const press = pressOf(finger);
    if (!press)
        return;
    if (press->holds) {
        setVariant(variantAt(at));
        return;
    }
    // Slid off the keyboard: the person thought better of it.
    const qreal slack = cellHeight() / 2;
    if (!press->typed && !boundingRect().adjusted(-slack, -slack, slack, slack).contains(at)) {
        press->typed = true;
        m_keyboard->setPressed(press->index, false);
        m_hold.stop();
        showPreview(nullptr);
    }
}

void KeySurface::up(int finger, QPointF at)
{
    Press* const found = pressOf(finger);
    if (!found || !m_keyboard)
        return;
    Press press = *found;
    m_presses.removeIf([finger](const Press& other) { return other.finger == finger; });
    m_keyboard->setPressed(press.index, false);
    if (press.key.role == Key::Backspace)
        m_repeat.stop();
    if (press.key.role == Key::Letter)
        m_hold.stop();
    showPreview(nullptr);
    if (press.holds) {
        const bool onItsKey = rectOf(press.key).contains(at);
        const int variant = variantAt(at);
        pickVariant(variant);
        if (variant < 0 && !onItsKey)
            closeVariants(); // else it stays, to be tapped
    } else if (press.key.role == Key::Shift && press.chorded) {
        m_keyboard->endShift();
    } else if (!press.typed) {
        type(press);
    }
}

void KeySurface::cancel()
{
    forgetPresses();
    closeVariants();
}

void KeySurface::type(Press& press)
{
    press.typed = true;
    if (press.key.role == Key::Method)
        openVariants(press);
    else if (press.key.role == Key::Accent)
        m_keyboard->press(press.index);
    else
        m_keyboard->press(Key(press.key));
}

void KeySurface::openVariants(const Press& press)
{
    const QStringList variants = m_keyboard->variantsOf(press.key);
    if (variants.isEmpty())
        return;
    const QRectF key = rectOf(press.key);
    const qreal wanted = press.key.role == Key::Method ? cellWidth() * 2 : cellWidth();
    const qreal each = qMin(wanted, width() / static_cast<qreal>(variants.size()));
    const qreal all = each * static_cast<qreal>(variants.size());
    const qreal left = qBound(0.0, key.center().x() - all / 2, width() - all);
    m_variantsKey = press.key;
    m_variants = variants;
    m_variantsRect = QRectF(left, qMax(0.0, key.top() - cellHeight()), all, cellHeight());
    m_variant = press.key.role == Key::Method ? m_keyboard->method() : -1;
    showPreview(nullptr);
    Q_EMIT variantsChanged();
    Q_EMIT variantChanged();
}

void KeySurface::closeVariants()
{
    if (m_variants.isEmpty())
        return;
    m_variants.clear();
    m_variantsKey.reset();
    m_variant = -1;
    Q_EMIT variantsChanged();
    Q_EMIT variantChanged();
}

void KeySurface::setVariant(int variant)
{
    if (m_variant == variant)
        return;
    m_variant = variant;
    Q_EMIT variantChanged();
}

void KeySurface::showPreview(const Press* press)
{
    const bool pad = m_keyboard->columns() < 6; // its keys are larger than the finger
    const bool shown = press && !pad && !m_keyboard->isSecret() && m_variants.isEmpty() &&
                       (press->key.role == Key::Letter || press->key.role == Key::Digit ||
                        (press->key.role == Key::Text && press->key.text.size() == 1));
    const QString text =
        shown ? m_keyboard->data(m_keyboard->index(press->index), KeyboardModel::LabelRole).toString()
              : QString();
    if (text == m_previewText && (!shown || m_previewKey == rectOf(press->key)))
        return;
    m_previewText = text;
    if (shown)
        m_previewKey = rectOf(press->key);
    Q_EMIT previewChanged();
}

void KeySurface::forgetPresses()
{
    m_hold.stop();
    m_repeat.stop();
    for (const Press& press : std::exchange(m_presses, {})) {
        if (m_keyboard)
            m_keyboard->setPressed(press.index, false);
    }
    if (m_keyboard)
        showPreview(nullptr);
}

KeySurface::Press* KeySurface::pressOf(int finger)
{
    const auto found = std::find_if(m_presses.begin(), m_presses.end(),
                                    [&](const Press& press) { return press.finger == finger; });
    return found == m_presses.end() ? nullptr : &*found;
}

// The nearest key, so that a tap between two of them counts; none when it is more than half a key away.
int KeySurface::keyAt(QPointF at) const
{
    int nearest = -1;
    qreal best = cellHeight() * cellHeight() / 4;
    for (int i = 0; i < m_keyboard->keyCount(); ++i) {
        const qreal away = distance(rectOf(m_keyboard->key(i)), at);
        if (away < best && m_keyboard->isEnabled(i)) {
            nearest = i;
            best = away;
        }
        if (away == 0)
            break;
    }
    return nearest;
}

int KeySurface::variantAt(QPointF at) const
{
    // A little below still counts: the finger hides what it points at.
    const QRectF rect = m_variantsRect.adjusted(0, -cellHeight() / 2, 0, cellHeight() / 4);
    if (m_variants.isEmpty() || !rect.contains(at))
        return -1;
    const qreal each = m_variantsRect.width() / static_cast<qreal>(m_variants.size());
    return qBound(0, static_cast<int>((at.x() - m_variantsRect.left()) / each),
                  static_cast<int>(m_variants.size()) - 1);
}

QRectF KeySurface::rectOf(const Key& key) const
{
    return {key.column * cellWidth(), key.row * cellHeight(), key.columnSpan * cellWidth(),
            key.rowSpan * cellHeight()};
}

} // namespace kiosk::ui::keyboard
