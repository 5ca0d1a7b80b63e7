#include "tests/qml/look.h"

#include <QFontMetricsF>
#include <QJSValue>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace scenes {

using namespace Qt::StringLiterals;

namespace {

bool isControl(QAccessible::Role role)
{
    return role == QAccessible::Button || role == QAccessible::RadioButton ||
           role == QAccessible::EditableText || role == QAccessible::CheckBox;
}

// The part of the window through which the item can be seen.
QRectF shownThrough(const QQuickItem* item)
{
    QRectF seen(QPointF(0, 0), QSizeF(item->window()->size()));
    for (const QQuickItem* up = item->parentItem(); up != nullptr; up = up->parentItem()) {
        if (up->clip())
            seen &= up->mapRectToScene(QRectF(0, 0, up->width(), up->height()));
    }
    return seen;
}

QRectF placeOf(const QQuickItem* item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

bool isClipped(const QQuickItem* item)
{
    return shownThrough(item) != QRectF(QPointF(0, 0), QSizeF(item->window()->size()));
}

// The keyboard has rules and tests of its own.
bool isOfKeyboard(const QQuickItem* item)
{
    for (const QQuickItem* up = item; up != nullptr; up = up->parentItem()) {
        if (QByteArrayView(up->metaObject()->className()).startsWith("KeyboardPanel"))
            return true;
    }
    return false;
}

// The visible item of a QML file, found by its type; null when there is none.
const QQuickItem* visibleOf(const QQuickItem* item, QByteArrayView type)
{
    if (!item->isVisible())
        return nullptr;
    if (QByteArrayView(item->metaObject()->className()).startsWith(type))
        return item;
    for (const QQuickItem* child : item->childItems()) {
        if (const auto* found = visibleOf(child, type))
            return found;
    }
    return nullptr;
}

// What lies under a sheet is not looked at.
const QQuickItem* topmost(QQuickWindow& window)
{
    const auto* sheet = visibleOf(window.contentItem(), "Sheet_");
    return sheet != nullptr ? sheet : window.contentItem();
}

void collect(const QQuickItem* item, QList<const QQuickItem*>& found)
{
    if (!item->isVisible() || item->opacity() <= 0 || isOfKeyboard(item))
        return;
    found.append(item);
    for (const QQuickItem* child : item->childItems())
        collect(child, found);
}

QList<const QQuickItem*> visibleItems(QQuickWindow& window)
{
    QList<const QQuickItem*> found;
    collect(topmost(window), found);
    return found;
}

struct Writing {
    QString text;
    QRectF place;
    const QQuickItem* item;
};

QList<Writing> writings(QQuickWindow& window)
{
    QList<Writing> found;
    for (const QQuickItem* item : visibleItems(window)) {
        if (!item->inherits("QQuickText"))
            continue;
        const QString text = item->property("text").toString().trimmed();
        QRectF place = placeOf(item);
        // What is painted, not the item's room.
        place.setSize({std::min(place.width(), item->property("contentWidth").toReal()), place.height()});
        if (!text.isEmpty() && place.intersects(shownThrough(item)))
            found.append({text, place, item});
    }
    return found;
}

// The keyboard's place, empty when it is away.
QRectF keyboardPlace(QQuickWindow& window)
{
    if (visibleOf(window.contentItem(), "Sheet_") != nullptr)
        return {};
    const auto* panel = visibleOf(window.contentItem(), "KeyboardPanel_");
    return panel == nullptr ? QRectF() : placeOf(panel);
}

QStringList controlFaults(QQuickWindow& window, double smallest)
{
    QStringList faults;
    const QRectF glass(QPointF(0, 0), QSizeF(window.size()));
    const QRectF keyboard = keyboardPlace(window).adjusted(1, 1, -1, -1);
    const QList<Control> controls = controlsOf(window);
    for (const Control& control : controls) {
        const QString who = u"control “%1” "_s.arg(control.name);
        if (control.name.trimmed().isEmpty())
            faults.append(
                u"%1 at %2,%3 has no name"_s.arg(QString::fromLatin1(control.item->metaObject()->className()))
                    .arg(control.place.x())
                    .arg(control.place.y()));
        if (control.disabled && control.description.isEmpty())
            faults.append(who + u"is disabled without a reason"_s);
        if (control.place.width() < smallest - 1 || control.place.height() < smallest - 1)
            faults.append(who + u"is %1 x %2, less than %3"_s.arg(control.place.width())
                                    .arg(control.place.height())
                                    .arg(smallest));
        if (!isClipped(control.item) && !glass.adjusted(-1, -1, 1, 1).contains(control.place))
            faults.append(who + u"is off the glass"_s);
        if (keyboard.intersects(control.place & shownThrough(control.item)))
            faults.append(who + u"is under the keyboard"_s);
        for (const Writing& writing : writings(window)) {
            if (control.item->isAncestorOf(writing.item) &&
                !control.place.adjusted(-1, -1, 1, 1).contains(writing.place))
                faults.append(who + u"is too small for “%1”"_s.arg(writing.text));
        }
        for (const Control& other : controls) {
            const QRectF both =
                control.place & other.place & shownThrough(control.item) & shownThrough(other.item);
            const bool nested =
                control.item->isAncestorOf(other.item) || other.item->isAncestorOf(control.item);
            const bool inside =
                control.role == QAccessible::EditableText || other.role == QAccessible::EditableText;
            if (control.item < other.item && !nested && !inside && both.width() > 1 && both.height() > 1)
                faults.append(who + u"lies over “%1”"_s.arg(other.name));
        }
    }
    return faults;
}

// The longest word that has to be broken to fit its line; empty when none has.
QString brokenWord(const QQuickItem& item)
{
    constexpr int wrapsAnywhere = 4; // Text.Wrap
    if (item.property("wrapMode").toInt() != wrapsAnywhere || item.width() <= 0)
        return {};
    QFont font = item.property("font").value<QFont>();
    font.setPixelSize(item.property("fontInfo").value<QJSValue>().property(u"pixelSize"_s).toInt());
    const QFontMetricsF metrics(font);
    // Lines also end behind these.
    static const QRegularExpression ends(u"[\\s/–-]+"_s);
    for (const QString& word : item.property("text").toString().split(ends, Qt::SkipEmptyParts)) {
        if (metrics.horizontalAdvance(word) > item.width() + 1)
            return word;
    }
    return {};
}

// Letters half outside what clips them. Below there may be more to scroll to; what is above has not been seen
// yet, so its lines are there or not.
bool isSliced(const Writing& writing)
{
    const QRectF shown = shownThrough(writing.item);
    if (writing.place.left() < shown.left() - 2 || writing.place.right() > shown.right() + 2)
        return true;
    const auto* item = writing.item;
    const double height = item->property("contentHeight").toReal();
    const bool centred = item->property("verticalAlignment").toInt() == Qt::AlignVCenter;
    const double inside = shown.top() - writing.place.top() - (centred ? (item->height() - height) / 2 : 0);
    const double line = height / std::max(1, item->property("lineCount").toInt());
    const double above = std::fmod(inside, line);
    return inside > 2 && inside < height - 2 && above > 2 && above < line - 2;
}

QStringList writingFaults(QQuickWindow& window)
{
    QStringList faults;
    const QRectF glass(QPointF(0, 0), QSizeF(window.size()));
    const QRectF keyboard = keyboardPlace(window).adjusted(1, 1, -1, -1);
    const QList<Writing> all = writings(window);
    for (const Writing& writing : all) {
        const QString who = u"text “%1” "_s.arg(writing.text.left(40));
        const QQuickItem* item = writing.item;
        if (item->property("truncated").toBool())
            faults.append(who + u"is cut"_s);
        if (item->property("contentWidth").toReal() > item->width() + 1 && item->width() > 0)
            faults.append(who + u"is wider than its room"_s);
        if (item->property("contentHeight").toReal() > item->height() + 2 && !item->clip())
            faults.append(who + u"is higher than its room"_s);
        if (const QString word = brokenWord(*item); !word.isEmpty())
            faults.append(who + u"breaks inside “%1”"_s.arg(word));
        if (isClipped(item) && isSliced(writing))
            faults.append(who + u"is half outside what clips it"_s);
        if (!isClipped(item) && !glass.adjusted(-1, -1, 1, 1).contains(writing.place))
            faults.append(who + u"is off the glass"_s);
        if (keyboard.intersects(writing.place & shownThrough(item)))
            faults.append(who + u"is under the keyboard"_s);
        for (const Writing& other : all) {
            const QRectF both = writing.place & other.place & shownThrough(item) & shownThrough(other.item);
            if (writing.item < other.item && both.width() > 2 && both.height() > 4)
                faults.append(who + u"lies over “%1”"_s.arg(other.text.left(40)));
        }
    }
    return faults;
}

} // namespace

QList<Control> controlsOf(QQuickWindow& window)
{
    QList<Control> controls;
    for (const QQuickItem* seen : visibleItems(window)) {
        auto* item = const_cast<QQuickItem*>(seen);
        auto* face = QAccessible::queryAccessibleInterface(item);
        if (face == nullptr || !isControl(face->role()))
            continue;
        const QRectF place = placeOf(item);
        if (!place.intersects(shownThrough(item)))
            continue;
        const QVariant available = item->property("available");
        Control control;
        control.name = face->text(QAccessible::Name);
        control.description = face->text(QAccessible::Description);
        control.role = face->role();
        control.disabled = face->state().disabled || (available.isValid() && !available.toBool());
        control.marked = face->state().checked;
        control.item = item;
        control.place = place;
        controls.append(control);
    }
    return controls;
}

std::optional<Control> controlNamed(QQuickWindow& window, const QString& name)
{
    const auto controls = controlsOf(window);
    const auto it = std::ranges::find(controls, name, &Control::name);
    return it == controls.end() ? std::nullopt : std::optional(*it);
}

void touch(QQuickWindow& window, const Control& control)
{
    touch(window, control.place.center());
}

void touch(QQuickWindow& window, const QPointF& where)
{
    static auto* const glass = QTest::createTouchDevice();
    QTest::touchEvent(&window, glass).press(0, where.toPoint(), &window);
    QTest::touchEvent(&window, glass).release(0, where.toPoint(), &window);
}

QStringList faultsOf(QQuickWindow& window, double smallest)
{
    return controlFaults(window, smallest) + writingFaults(window);
}

QStringList faultsOfReach(QQuickWindow& window, double smallest)
{
    QStringList faults;
    const double middle = window.height() / 2.0 - 1;
    for (const Control& control : controlsOf(window)) {
        QRectF touched = control.place & shownThrough(control.item);
        if (control.role == QAccessible::EditableText)
            touched.setTop(std::max(touched.top(), touched.bottom() - smallest));
        if (touched.top() < middle)
            faults.append(u"control “%1” is out of reach"_s.arg(control.name));
    }
    const QRectF keyboard = keyboardPlace(window);
    if (!keyboard.isEmpty() && keyboard.top() < middle)
        faults.append(u"the keyboard is out of reach"_s);
    return faults;
}

QStringList faultsOfTyping(QQuickWindow& window)
{
    const QQuickItem* typed = window.activeFocusItem();
    const QRectF keyboard = keyboardPlace(window);
    if (keyboard.isEmpty() || typed == nullptr)
        return {u"nothing is typed into"_s};
    QRectF room = shownThrough(typed);
    room.setBottom(std::min(room.bottom(), keyboard.top()));
    room.adjust(-1, -1, 1, 1);
    QStringList faults;
    if (!room.contains(placeOf(typed)))
        faults.append(u"what is typed into is hidden"_s);
    for (const QQuickItem* item : visibleItems(window)) {
        auto* face = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(item));
        if (face == nullptr || face->role() != QAccessible::AlertMessage)
            continue;
        // Together they may be higher than their room; then it is full of them.
        const QRectF both = placeOf(item) | placeOf(typed);
        if ((both & room).height() < std::min(both.height(), room.height()) - 4)
            faults.append(u"“%1” is hidden"_s.arg(face->text(QAccessible::Name).left(40)));
    }
    return faults;
}

QMultiMap<QString, int> letterHeights(QQuickWindow& window)
{
    QMultiMap<QString, int> heights;
    for (const Writing& writing : writings(window))
        heights.insert(writing.text,
                       writing.item->property("fontInfo").value<QJSValue>().property(u"pixelSize"_s).toInt());
    return heights;
}

double footOfTexts(QQuickWindow& window, double above)
{
    double foot = 0;
    for (const Writing& writing : writings(window)) {
        if (writing.place.bottom() <= above)
            foot = std::max(foot, writing.place.bottom());
    }
    return foot;
}

QStringList wholeTextsOf(QQuickWindow& window)
{
    QStringList texts;
    for (const Writing& writing : writings(window)) {
        if (shownThrough(writing.item).adjusted(-1, -1, 1, 1).contains(writing.place))
            texts.append(writing.text);
    }
    return texts;
}

QStringList textsOf(QQuickWindow& window)
{
    QStringList texts;
    for (const Writing& writing : writings(window))
        texts.append(writing.text);
    return texts;
}

} // namespace scenes
