#include "tests/story/person/eye.h"

namespace story {

namespace {

bool inView(const QRect& place, const QRect& view)
{
    const auto seen = place.intersected(view);
    // Long texts scroll: half a window of them is enough.
    return !seen.isEmpty() && (seen.height() >= place.height() || seen.height() * 2 >= view.height());
}

Sight look(QAccessibleInterface& thing, const QQuickWindow& window)
{
    const auto state = thing.state();
    const QPoint origin = window.mapToGlobal(QPoint());
    return {thing.text(QAccessible::Name).normalized(QString::NormalizationForm_C),
            thing.text(QAccessible::Description).normalized(QString::NormalizationForm_C),
            thing.text(QAccessible::Value),
            thing.role(),
            thing.rect().translated(-origin),
            state.disabled == 0,
            state.focused != 0,
            state.checked != 0,
            state.passwordEdit != 0};
}

void walk(QAccessibleInterface* thing, const QQuickWindow& window, QList<Sight>& seen)
{
    if (thing == nullptr || !thing->isValid() || thing->state().invisible != 0)
        return;
    auto sight = look(*thing, window);
    if (inView(sight.place, QRect(QPoint(), window.size())))
        seen.append(std::move(sight));
    for (int child = 0; child < thing->childCount(); ++child)
        walk(thing->child(child), window, seen);
}

bool isNamed(const QString& name, QStringView wanted)
{
    return wanted.endsWith(u'…') ? name.startsWith(wanted.chopped(1)) : name == wanted;
}

} // namespace

QList<Sight> Eye::everything() const
{
    QList<Sight> seen;
    auto* root = QAccessible::queryAccessibleInterface(&m_window);
    for (int child = 0; root != nullptr && child < root->childCount(); ++child)
        walk(root->child(child), m_window, seen);
    return seen;
}

std::optional<Sight> Eye::find(QStringView name) const
{
    const auto seen = everything();
    const auto found = std::find_if(seen.rbegin(), seen.rend(),
                                    [&](const Sight& sight) { return isNamed(sight.name, name); });
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
        words +=
            QStringLiteral("\n  %1%2%3%4")
                .arg(sight.name,
                     sight.value.isEmpty() || sight.secret ? QString() : QStringLiteral(" = ") + sight.value,
                     sight.focused ? QStringLiteral(" [focus]") : QString(),
                     sight.enabled ? QString() : QStringLiteral(" [disabled]"));
    }
    return words;
}

} // namespace story
