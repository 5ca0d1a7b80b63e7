#include "kiosk/ui/screen_lines.h"

#include "kiosk/ui/kinds.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QQuickItem>
#include <QQuickWindow>

#include <optional>

namespace kiosk::ui {

namespace {

using Heard = heard::Kind;

struct Collected {
    QList<speech::Line> first;
    QList<speech::Line> last; // the frame around the screen
};

std::optional<speech::Kind> kindOf(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Heading: return speech::Kind::Heading;
    case QAccessible::AlertMessage: return speech::Kind::Alert;
    case QAccessible::StaticText:
    case QAccessible::Paragraph:
    case QAccessible::ProgressBar:
    case QAccessible::Graphic: return speech::Kind::Text;
    case QAccessible::EditableText: return speech::Kind::Entry;
    case QAccessible::RadioButton:
    case QAccessible::CheckBox: return speech::Kind::Choice;
    case QAccessible::Button: return speech::Kind::Button;
    default: return std::nullopt;
    }
}

// Whether a choice is taken, a switch on.
QString markOf(const QAccessibleInterface& face)
{
    const bool marked = face.state().checked;
    if (face.role() == QAccessible::CheckBox)
        return marked ? QCoreApplication::translate("Speech", "đang bật")
                      : QCoreApplication::translate("Speech", "đang tắt");
    return marked ? QCoreApplication::translate("Speech", "đã chọn") : QString();
}

// Qt gives a face to what is ignored, too; only its parent does not know it.
bool isIgnored(const QAccessibleInterface& face)
{
    const auto* parent = face.parent();
    return parent == nullptr || parent->indexOfChild(&face) < 0;
}

std::optional<speech::Line> lineOf(QQuickItem* item)
{
    auto* face = QAccessible::queryAccessibleInterface(item);
    if (face == nullptr)
        return std::nullopt;
    const auto kind = kindOf(face->role());
    speech::Line line;
    line.text = face->text(QAccessible::Name).trimmed();
    if (!kind || line.text.isEmpty() || isIgnored(*face))
        return std::nullopt;
    line.kind = *kind;
    line.detail = face->text(QAccessible::Description).trimmed();
    if (line.kind == speech::Kind::Entry)
        line.value = face->text(QAccessible::Value).trimmed();
    if (line.kind == speech::Kind::Choice) {
        if (const QString mark = markOf(*face); !mark.isEmpty())
            line.text += QStringLiteral(", ") + mark;
    }
    return line;
}

// The only pane there is.
bool isKeyboard(QQuickItem* item)
{
    const auto* face = QAccessible::queryAccessibleInterface(item);
    return face != nullptr && face->role() == QAccessible::Pane;
}

void collect(QQuickItem* item, Heard when, Collected& collected)
{
    if (!item->isVisible() || item->opacity() <= 0 || !item->isEnabled())
        return;
    if (const QVariant own = item->property("heard"); own.isValid())
        when = static_cast<Heard>(own.toInt());
    if (when == Heard::Never || isKeyboard(item))
        return;
    if (auto line = lineOf(item)) {
        line->onAsk = when != Heard::AtOnce;
        (when == Heard::Last ? collected.last : collected.first).append(*line);
    }
    const auto children = item->childItems();
    for (QQuickItem* child : children)
        collect(child, when, collected);
}

// The keyboard's keys are one thing to the focus; which of them the arrows are on is not said, for it may be
// part of a secret.
speech::Line groupOf(const QAccessibleInterface& face)
{
    speech::Line line;
    line.kind = speech::Kind::Button;
    line.text = face.text(QAccessible::Name).trimmed();
    line.detail = face.text(QAccessible::Description).trimmed();
    return line;
}

} // namespace

speech::Screen screenLines(QQuickWindow& window, const QString& language)
{
    Collected collected;
    collect(window.contentItem(), Heard::AtOnce, collected);
    return {language, collected.first + collected.last};
}

std::optional<speech::Line> focusedLine(const QQuickWindow& window)
{
    // What is typed into may be within what has the name.
    for (auto* item = window.activeFocusItem(); item != nullptr; item = item->parentItem()) {
        const auto* face = QAccessible::queryAccessibleInterface(item);
        if (face != nullptr && face->role() == QAccessible::Grouping)
            return groupOf(*face);
        if (auto line = lineOf(item))
            return line;
        if (item->isFocusScope())
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace kiosk::ui
