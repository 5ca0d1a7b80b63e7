#include "kiosk/ui/keyboard/touch/key_steps.h"

#include <QRectF>

namespace kiosk::ui::keyboard {

namespace {

QRectF cellOf(const Key& key)
{
    return {key.column, key.row, key.columnSpan, key.rowSpan};
}

// How far along the arrow's way the other cell begins; negative when it lies elsewhere.
qreal ahead(const QRectF& from, const QRectF& to, Qt::Key arrow)
{
    switch (arrow) {
    case Qt::Key_Left: return from.left() - to.right();
    case Qt::Key_Right: return to.left() - from.right();
    case Qt::Key_Up: return from.top() - to.bottom();
    default: return to.top() - from.bottom();
    }
}

// How far aside of the way it lies.
qreal aside(const QRectF& from, const QRectF& to, Qt::Key arrow)
{
    const bool level = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const qreal before = level ? to.top() - from.bottom() : to.left() - from.right();
    const qreal behind = level ? from.top() - to.bottom() : from.left() - to.right();
    const qreal centres = level ? to.center().y() - from.center().y() : to.center().x() - from.center().x();
    return qMax(qMax(before, behind), 0.0) * 4 + qAbs(centres);
}

} // namespace

int keyBeside(const KeyboardModel& keyboard, int from, Qt::Key arrow)
{
    constexpr qreal rounding = 0.01;
    if (from < 0 || from >= keyboard.keyCount())
        return -1;
    const QRectF here = cellOf(keyboard.key(from));
    const bool level = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    int nearest = -1;
    qreal best = 0;
    for (int i = 0; i < keyboard.keyCount(); ++i) {
        const QRectF cell = cellOf(keyboard.key(i));
        const qreal way = ahead(here, cell, arrow);
        const bool sameRow = cell.top() < here.bottom() - rounding && cell.bottom() > here.top() + rounding;
        if (i == from || !keyboard.isEnabled(i) || way < -rounding || (level && !sameRow))
            continue;
        const qreal far = way * 8 + aside(here, cell, arrow);
        if (nearest < 0 || far < best) {
            nearest = i;
            best = far;
        }
    }
    return nearest;
}

int firstKey(const KeyboardModel& keyboard)
{
    for (int i = 0; i < keyboard.keyCount(); ++i) {
        if (keyboard.isEnabled(i))
            return i;
    }
    return -1;
}

} // namespace kiosk::ui::keyboard
