#include "tests/story/person/eye.h"

#include <QQuickItem>

#include <algorithm>

namespace story {

using namespace Qt::StringLiterals;

namespace {

bool inView(const QRect& place, const QRect& view)
{
    const auto seen = place.intersected(view);
    // Long texts scroll: half a window of them is enough.
    return !seen.isEmpty() && (seen.height() >= place.height() || seen.height() * 2 >= view.height());
}

// As it reads: composed letters, every kind of blank a blank.
QString read(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

bool isKeyboardName(const QString& name)
{
    return name == u"Bàn phím"_s || name == u"Keyboard"_s;
}

// What is left of it by the panes around it, in the window's coordinates.
QRectF uncovered(const QQuickItem& item)
{
    auto left = item.mapRectToScene(item.boundingRect());
    for (const auto* above = item.parentItem(); above != nullptr; above = above->parentItem()) {
        if (above->clip())
            left = left.intersected(above->mapRectToScene(above->boundingRect()));
    }
    return left;
}

// What cannot be pressed for now stays in reach of Tab, so that its reason is heard; it looks grey.
bool isGrey(const QAccessibleInterface& thing)
{
    const auto available = thing.object()->property("available");
    return available.isValid() && !available.toBool();
}

Sight look(QAccessibleInterface& thing, const QQuickWindow& window)
{
    const auto state = thing.state();
    const QPoint origin = window.mapToGlobal(QPoint());
    Sight sight{read(thing.text(QAccessible::Name)),
                read(thing.text(QAccessible::Description)),
                thing.text(QAccessible::Value),
                thing.role(),
                thing.rect().translated(-origin),
                state.disabled == 0 && !isGrey(thing),
                state.focused != 0,
                state.checked != 0,
                state.passwordEdit != 0};
    if (const auto* const item = qobject_cast<QQuickItem*>(thing.object())) {
        const auto left = uncovered(*item);
        sight.cut = left != item->mapRectToScene(item->boundingRect());
        if (sight.cut)
            sight.left = left.toRect();
    }
    return sight;
}

// What lies behind the on-screen keyboard is not seen.
struct View {
    const QQuickWindow& window;
    QRect keyboard;
};

void walk(QAccessibleInterface* thing, const View& view, QList<Sight>& seen)
{
    if (thing == nullptr || !thing->isValid() || thing->state().invisible != 0)
        return;
    auto sight = look(*thing, view.window);
    const bool isKeyboard = !view.keyboard.isNull() && sight.place == view.keyboard;
    const bool liesAbove = isKeyboard || sight.role == QAccessible::Dialog;
    if (inView(sight.place, QRect(QPoint(), view.window.size())) && !view.keyboard.intersects(sight.place))
        seen.append(sight);
    for (int child = 0; child < thing->childCount(); ++child)
        walk(thing->child(child), liesAbove ? View{view.window, {}} : view, seen);
}

QRect findKeyboard(QAccessibleInterface* thing, const QQuickWindow& window)
{
    if (thing == nullptr || !thing->isValid() || thing->state().invisible != 0)
        return {};
    if (thing->role() == QAccessible::Pane && isKeyboardName(read(thing->text(QAccessible::Name))))
        return look(*thing, window).place;
    for (int child = 0; child < thing->childCount(); ++child) {
        if (const auto place = findKeyboard(thing->child(child), window); !place.isNull())
            return place;
    }
    return {};
}

bool isNamed(const QString& name, const QStringList& wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&name](const QString& one) {
        return one.endsWith(u'…') ? name.startsWith(QStringView(one).chopped(1)) : name == one;
    });
}

} // namespace

QList<Sight> Eye::everything() const
{
    QList<Sight> seen;
    auto* root = QAccessible::queryAccessibleInterface(&m_window);
    const View view{m_window, findKeyboard(root, m_window)};
    for (int child = 0; root != nullptr && child < root->childCount(); ++child)
        walk(root->child(child), view, seen);
    return seen;
}

std::optional<Sight> Eye::find(const QStringList& names) const
{
    const auto seen = everything();
    const auto found = std::find_if(seen.rbegin(), seen.rend(),
                                    [&](const Sight& sight) { return isNamed(sight.name, names); });
    return found == seen.rend() ? std::nullopt : std::optional(*found);
}

std::optional<Sight> Eye::focused() const
{
    const auto seen = everything();
    const auto found =
        std::find_if(seen.begin(), seen.end(), [](const Sight& sight) { return sight.focused; });
    return found == seen.end() ? std::nullopt : std::optional(*found);
}

QString Eye::inWords() const
{
    QString words;
    for (const auto& sight : everything()) {
        if (sight.name.isEmpty())
            continue;
        words += u"\n  "_s + sight.name;
        if (!sight.value.isEmpty() && !sight.secret)
            words += u" = "_s + sight.value;
        if (!sight.description.isEmpty())
            words += u" ("_s + sight.description + u')';
        if (sight.focused)
            words += u" [focus]"_s;
        if (sight.cut)
            words += u" [cut]"_s;
        if (!sight.enabled)
            words += u" [disabled]"_s;
    }
    return words;
}

} // namespace story
