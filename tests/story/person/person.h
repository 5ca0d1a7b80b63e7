// Somebody in front of the screen: looks for what is written on it, taps it with a finger, types on its
// keyboard.
//
// Everything is found by its accessible name, in the person's own language, and waited for. After the first
// failure of a story nothing more is done: the story ends where it went wrong, with a picture of the screen.
// GUI thread only.
#pragma once

#include "tests/story/person/eye.h"
#include "tests/story/person/tongue.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <source_location>

namespace story {

using Where = std::source_location;
// What went wrong, and the line of the story.
using Complain = std::function<void(const QString& what, Where where)>;

// What a person works the kiosk with.
enum class Hand {
    Finger,
    Keys, // of a keyboard that is plugged in, or a switch device: Tab, Enter and what it writes
};

class Person : public QObject {
    Q_OBJECT

public:
    // The window outlives the person.
    Person(QQuickWindow& window, Complain complain);

    // Names are Vietnamese in all stories; from now on the screen is read in this language.
    void reads(const Tongue& tongue) { m_tongue = tongue; }
    // From now on taps and types are done so.
    void uses(Hand hand) { m_hand = hand; }

    // A finger down and up in the middle of it, once it is there, enabled, and stands still; what lies
    // further down is scrolled to. By keys: Tab leads there, and Enter presses what is no field.
    void tap(QStringView name, Where where = Where::current());
    // The same without waiting for anything: for a second finger, or to tap faster than the screen.
    void tapAtOnce(QStringView name, Where where = Where::current());
    // A finger stays on that key until its variants open, slides to one and lifts.
    void picks(QStringView key, QStringView variant, Where where = Where::current());

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
    void seesChecked(QStringView name, Where where = Where::current());
    // The named field holds this text.
    void seesIn(QStringView field, QStringView text, Where where = Where::current());
    // What is said of the named thing, beside its name.
    void seesSaidOf(QStringView name, QStringView description, Where where = Where::current());
    void isFocusedOn(QStringView name, Where where = Where::current());
    // Whether it is there at this moment.
    [[nodiscard]] bool notices(QStringView name) const { return find(name).has_value(); }
    [[nodiscard]] const Eye& eye() const { return m_eye; }
    // Has complained.
    [[nodiscard]] bool isLost() const { return m_lost; }

    // With the scanner that hangs beside the screen, which types what it reads.
    void scans(QStringView code);

    // Where to put the finger on it, once it can be tapped.
    std::optional<QPoint> pointsAt(QStringView name, Where where = Where::current());

    // Waits until the condition holds; `what` says what is missing when it does not.
    void waitsUntil(const std::function<bool()>& condition, const QString& what,
                    Where where = Where::current());

private:
    static constexpr QStringView scrollDown = u"Xem tiếp";
    static constexpr QStringView scrollUp = u"Lên trên";

    [[nodiscard]] std::optional<Sight> find(QStringView name) const { return m_eye.find(m_tongue.say(name)); }
    std::optional<Sight> waitFor(QStringView name, Where where, bool turnsPages = false);
    [[nodiscard]] QPoint middleOf(const Sight& sight) const;
    void touch(QPoint point);
    void pressesAt(QStringView name, Where where);
    // One page further, by the buttons beside what does not fit, to its end and back. False when there is
    // none.
    bool turnsPage();
    // Presses Tab as often as there may be stops; whether the focus is there.
    bool findsByTab(QStringView name);
    void key(const QString& key, Where where);
    QString bringsForward(const QString& key, Where where);
    // The first of the names that is in sight.
    [[nodiscard]] std::optional<QString> noticed(const QStringList& names) const;
    void fail(const QString& what, Where where);

    QQuickWindow& m_window;
    Complain m_complain;
    Eye m_eye;
    Tongue m_tongue;
    Hand m_hand = Hand::Finger;
    QStringView m_turn = scrollDown;
    int m_frames = 0;
    std::chrono::milliseconds m_scanned{0}; // when the scanner's last key came
    bool m_lost = false;
};

} // namespace story
