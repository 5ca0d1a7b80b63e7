// Somebody in front of the screen: looks for what is written on it, taps it with a finger, types on its
// keyboard.
//
// Everything is found by its accessible name, and waited for. After the first failure of a story nothing more
// is done: the story ends where it went wrong, with a picture of the screen. GUI thread only.
#pragma once

#include "tests/story/person/eye.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <source_location>

namespace story {

using Where = std::source_location;

class Person {
public:
    // The window outlives the person. Pictures go to `pictures`, a folder.
    Person(QQuickWindow& window, QString pictures);

    // A finger down and up in the middle of it, once it is there, enabled, and stands still.
    void tap(QStringView name, Where where = Where::current());
    // The same without waiting for anything: for a second finger, or to tap faster than the screen.
    void tapAtOnce(QStringView name, Where where = Where::current());
    // A finger that stays until `until` is to be seen, and then lifts.
    void hold(QStringView name, QStringView until, Where where = Where::current());

    // By Telex on the screen's keyboard; or key by key as it stands: digits, Latin letters, signs.
    void types(QStringView text, Where where = Where::current());
    void typesPlain(QStringView keys, Where where = Where::current());
    // Rubs out what the focused field holds.
    void erases(int letters, Where where = Where::current());

    // The keys of a keyboard that is plugged in.
    void presses(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void writes(QStringView text);
    // Presses Tab until the focus is there.
    void tabsTo(QStringView name, Where where = Where::current());

    void sees(QStringView name, Where where = Where::current());
    // It is gone, or was never there.
    void seesNot(QStringView name, Where where = Where::current());
    void seesDisabled(QStringView name, Where where = Where::current());
    void seesChecked(QStringView name, Where where = Where::current());
    // The named field holds this text.
    void seesIn(QStringView field, QStringView text, Where where = Where::current());
    void isFocusedOn(QStringView name, Where where = Where::current());
    // Whether it is there at this moment.
    [[nodiscard]] bool notices(QStringView name) const { return m_eye.find(name).has_value(); }
    [[nodiscard]] const Eye& eye() const { return m_eye; }

    // Waits until the condition holds; `what` says what is missing when it does not.
    void waitsUntil(const std::function<bool()>& condition, const QString& what,
                    Where where = Where::current());

private:
    std::optional<Sight> waitFor(QStringView name, Where where);
    void touch(const QRect& place);
    void key(const QString& key, Where where);
    void fail(const QString& what, Where where);

    QQuickWindow& m_window;
    QString m_pictures;
    Eye m_eye;
};

} // namespace story
