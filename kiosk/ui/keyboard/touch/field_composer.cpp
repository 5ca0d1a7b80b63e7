#include "kiosk/ui/keyboard/touch/field_composer.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QMetaProperty>

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

Composer composerFor(FieldKind kind, const KeyboardModel* keyboard)
{
    const TonePlacement placement =
        keyboard && keyboard->modernTones() ? TonePlacement::Modern : TonePlacement::Classic;
    const auto method = keyboard ? keyboard->method() : KeyboardModel::Telex;
    if (!keyboard::isComposed(kind) || method == KeyboardModel::PickAccents)
        return Composer(Method::Plain, placement);
    return Composer(method == KeyboardModel::Vni ? Method::Vni : Method::Telex, placement);
}

} // namespace

FieldComposer::FieldComposer(QObject* parent) : KeyTarget(parent)
{
    applyMethod();
}

void FieldComposer::applyMethod()
{
    m_editor.setComposer(composerFor(kind(), keyboard()));
    m_editor.setNameContext(kind() == FieldKind::PersonName);
}

void FieldComposer::watchTarget(QQuickItem* target)
{
    const QMetaMethod changed = metaObject()->method(metaObject()->indexOfSignal("placeChanged()"));
    for (const char* name : {"text", "cursorPosition", "selectionStart", "selectionEnd"}) {
        const QMetaObject* const type = target->metaObject();
        const QMetaProperty property = type->property(type->indexOfProperty(name));
        if (property.hasNotifySignal())
            connect(target, property.notifySignal(), this, changed);
    }
}

void FieldComposer::typeKey(const QString& key)
{
    const QString accepted = taken(key);
    if (accepted.isEmpty() || !target())
        return;
    const TextPlace now = place();
    apply(now, m_editor.type(now, accepted));
}

void FieldComposer::typeText(const QString& text)
{
    const QString accepted = taken(text);
    if (accepted.isEmpty() || !target())
        return;
    const TextPlace now = place();
    apply(now, m_editor.insert(now, accepted));
}

void FieldComposer::backspace()
{
    if (!target())
        return;
    const TextPlace now = place();
    Replacement change = m_editor.backspace(now);
    // Blanks and slashes between digits are the field's own: the digit before them goes as well.
    while (keyboard::isNumeric(kind()) && now.cursor == now.anchor && change.from > 0 &&
           !now.text.at(change.from).isDigit()) {
        change.cursor = --change.from;
        ++change.length;
    }
    apply(now, change);
}

void FieldComposer::clear()
{
    if (!target())
        return;
    m_editor.forget();
    const TextPlace now = place();
    apply(now, {0, now.text.size(), {}, 0});
}

QString FieldComposer::letterBefore() const
{
    return target() ? Editor::letterBefore(place()) : QString();
}

void FieldComposer::replaceLetter(const QString& letter)
{
    if (!target())
        return;
    const TextPlace now = place();
    apply(now, m_editor.replaceLetter(now, letter));
}

bool FieldComposer::wantsCapital() const
{
    if (!target() || !keyboard::isComposed(kind()))
        return false;
    const TextPlace now = place();
    const qsizetype at = qMin(now.cursor, now.anchor);
    if (at == 0)
        return true;
    return kind() == FieldKind::PersonName && !now.text.at(at - 1).isLetterOrNumber() &&
           !now.text.at(at - 1).isMark();
}

TextPlace FieldComposer::place() const
{
    TextPlace place;
    place.text = target()->property("text").toString();
    place.cursor = target()->property("cursorPosition").toInt();
    const int from = target()->property("selectionStart").toInt();
    const int to = target()->property("selectionEnd").toInt();
    place.anchor = from == to ? place.cursor : place.cursor == from ? to : from;
    return place;
}

QString FieldComposer::taken(const QString& text) const
{
    QString accepted;
    for (const QChar character : text) {
        const QChar own = keyboard::taken(kind(), character);
        if (!own.isNull())
            accepted += own;
    }
    return accepted;
}

bool FieldComposer::hasRoomFor(const TextPlace& place, const Replacement& change) const
{
    bool limited = false;
    const int limit = target()->property("maximumLength").toInt(&limited);
    const qsizetype growth = change.text.size() - change.length;
    return !limited || limit <= 0 || growth <= 0 || place.text.size() + growth <= limit;
}

void FieldComposer::apply(const TextPlace& place, const Replacement& change)
{
    // A field cuts off what is too long, which would lose the end of a word that was replaced; so a key that
    // does not fit does nothing.
    if (!hasRoomFor(place, change)) {
        m_editor.forget();
        return;
    }
    if (change.length == 0 && change.text.isEmpty())
        return;
    if (place.cursor != place.anchor)
        target()->setProperty("cursorPosition", static_cast<int>(place.cursor)); // drops the selection
    // The cursor goes with the commit: the field may put its text in order while it is told of the change,
    // and then the cursor's place is its own affair.
    const QList<QInputMethodEvent::Attribute> cursor{
        {QInputMethodEvent::Selection, static_cast<int>(change.cursor), 0, {}}};
    QInputMethodEvent event(QString(), cursor);
    event.setCommitString(change.text, static_cast<int>(change.from - place.cursor),
                          static_cast<int>(change.length));
    QCoreApplication::sendEvent(target(), &event);
}

} // namespace kiosk::ui::keyboard
