#include "tests/story/person/person.h"

#include "tests/story/person/key_names.h"
#include "tests/story/person/telex.h"

#include <QTest>

#include <algorithm>

namespace story {

namespace {

using namespace Qt::StringLiterals;

// How long something may take on a busy machine before it is missing.
constexpr int patience = 30'000;

QPointingDevice* finger()
{
    static auto* const device = QTest::createTouchDevice();
    return device;
}

QString quoted(QStringView name)
{
    return u"“%1”"_s.arg(name);
}

} // namespace

Person::Person(QQuickWindow& window, Complain complain)
    : m_window(window), m_complain(std::move(complain)), m_eye(window)
{
    connect(&window, &QQuickWindow::frameSwapped, this, [this] { ++m_frames; });
}

void Person::tap(QStringView name, Where where)
{
    if (m_hand == Hand::Keys)
        return pressesAt(name, where);
    if (const auto sight = waitFor(name, where, true))
        touch(middleOf(*sight));
}

void Person::tapAtOnce(QStringView name, Where where)
{
    if (m_lost)
        return;
    if (const auto sight = find(name))
        touch(middleOf(*sight));
    else
        fail(quoted(name) + u" is not there at this moment"_s, where);
}

void Person::picks(QStringView key, QStringView variant, Where where)
{
    const auto point = pointsAt(bringsForward(key.toString(), where), where);
    if (!point)
        return;
    QTest::touchEvent(&m_window, finger()).press(0, *point, &m_window);
    if (const auto there = pointsAt(variant, where))
        QTest::touchEvent(&m_window, finger()).move(0, *there, &m_window).release(0, *there, &m_window);
    else
        QTest::touchEvent(&m_window, finger()).release(0, *point, &m_window);
}

void Person::types(QStringView text, Where where)
{
    if (m_hand == Hand::Keys)
        return writes(telexKeys(text).join(QString()));
    for (const auto& each : telexKeys(text))
        key(each, where);
}

void Person::typesPlain(QStringView keys, Where where)
{
    if (m_hand == Hand::Keys)
        return writes(keys);
    for (const QChar each : keys)
        key(QString(each), where);
}

void Person::erases(int letters, Where where)
{
    for (int i = 0; i < letters; ++i)
        tap(noticed(backspaceNames()).value_or(backspaceNames().first()), where);
}

void Person::key(const QString& key, Where where)
{
    tap(bringsForward(key, where), where);
}

// The name of the key, in sight. What is not in sight is on the other case, or on the other page of the
// keyboard.
QString Person::bringsForward(const QString& key, Where where)
{
    const auto names = keyNames(key);
    QList<Modifier> ways{Modifier::Letters, Modifier::Shift};
    if (!key.front().isLetter())
        ways = {Modifier::Letters, Modifier::Signs};
    for (const auto way : ways) {
        if (m_lost || noticed(names))
            break;
        if (const auto turn = noticed(keyNames(way)))
            tap(*turn, where);
    }
    return noticed(names).value_or(names.first());
}

std::optional<QString> Person::noticed(const QStringList& names) const
{
    const auto found =
        std::find_if(names.begin(), names.end(), [this](const QString& name) { return notices(name); });
    return found == names.end() ? std::nullopt : std::optional(*found);
}

void Person::presses(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!m_lost)
        QTest::keyClick(&m_window, key, modifiers);
}

void Person::writes(QStringView text)
{
    for (const QChar each : text) {
        if (!m_lost)
            QTest::sendKeyEvent(QTest::Click, &m_window, Qt::Key_unknown, QString(each), Qt::NoModifier);
    }
}

// As fast as a scanner, however slow this machine is.
void Person::scans(QStringView code)
{
    using namespace std::chrono_literals;
    if (m_lost)
        return;
    m_scanned += 1s;
    for (const QChar each : code.toString() + u'\r') {
        m_scanned += 2ms;
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, each == u'\r' ? Qt::Key_Return : Qt::Key_unknown, Qt::NoModifier, each);
            event.setTimestamp(static_cast<quint64>(m_scanned.count()));
            QCoreApplication::sendEvent(&m_window, &event);
        }
    }
}

bool Person::turnsPage()
{
    for (const auto& way : {m_turn, m_turn == scrollDown ? scrollUp : scrollDown}) {
        const auto button = find(way);
        // One that leads nowhere says why.
        if (!button || !button->description.isEmpty())
            continue;
        m_turn = way;
        touch(middleOf(*button));
        return true;
    }
    return false;
}

void Person::pressesAt(QStringView name, Where where)
{
    tabsTo(name, where);
    waitsUntil([this] { return m_eye.focused() && m_eye.focused()->enabled; },
               quoted(name) + u" is not there to be pressed"_s, where);
    const auto focused = m_eye.focused();
    if (focused && focused->role != QAccessible::EditableText)
        presses(Qt::Key_Return);
}

void Person::tabsTo(QStringView name, Where where)
{
    waitsUntil([&] { return findsByTab(name); }, u"Tab does not lead to "_s + quoted(name), where);
}

bool Person::findsByTab(QStringView name)
{
    if (!find(name) && !find(scrollDown))
        return false;
    const auto names = m_tongue.say(name);
    constexpr int mostStops = 60;
    for (int stop = 0; stop < mostStops && !m_lost; ++stop) {
        const auto focused = m_eye.focused();
        if (focused && names.contains(focused->name))
            return true;
        presses(Qt::Key_Tab);
    }
    return false;
}

void Person::sees(QStringView name, Where where)
{
    waitsUntil([&] { return find(name).has_value(); }, quoted(name) + u" is not to be seen"_s, where);
}

void Person::seesNot(QStringView name, Where where)
{
    waitsUntil([&] { return !find(name); }, quoted(name) + u" is still to be seen"_s, where);
}

void Person::seesChecked(QStringView name, Where where)
{
    waitsUntil(
        [&] {
            const auto sight = find(name);
            return sight && sight->checked;
        },
        quoted(name) + u" is not there as checked"_s, where);
}

void Person::seesIn(QStringView field, QStringView text, Where where)
{
    waitsUntil(
        [&] {
            const auto sight = find(field);
            return sight && sight->value == text;
        },
        quoted(field) + u" does not hold "_s + quoted(text), where);
}

void Person::seesSaidOf(QStringView name, QStringView description, Where where)
{
    waitsUntil(
        [&] {
            const auto sight = find(name);
            return sight && m_tongue.say(description).contains(sight->description);
        },
        quoted(description) + u" is not said of "_s + quoted(name), where);
}

void Person::isFocusedOn(QStringView name, Where where)
{
    waitsUntil(
        [&] {
            const auto focused = m_eye.focused();
            return focused && m_tongue.say(name).contains(focused->name);
        },
        u"the focus is not on "_s + quoted(name), where);
}

void Person::waitsUntil(const std::function<bool()>& condition, const QString& what, Where where)
{
    if (!m_lost && !QTest::qWaitFor(condition, patience))
        fail(what, where);
}

std::optional<Sight> Person::waitFor(QStringView name, Where where, bool turnsPages)
{
    std::optional<Sight> last;
    int framesThen = m_frames - 1;
    // At the same place in two frames: nobody taps what has not been drawn yet, or still slides in. What is
    // not in sight, or by less than half, may be on another page or still to come.
    waitsUntil(
        [&] {
            m_window.update();
            if (m_frames == framesThen)
                return false;
            framesThen = m_frames;
            const auto sight = find(name);
            const bool isSeen = sight && (!sight->cut || sight->left.height() * 2 >= sight->place.height());
            const bool turned = turnsPages && !isSeen && turnsPage();
            const bool stands = !turned && sight && sight->enabled && last && sight->place == last->place;
            last = turned ? std::nullopt : sight;
            return stands;
        },
        quoted(name) + u" is not there to be tapped"_s, where);
    return m_lost ? std::nullopt : last;
}

std::optional<QPoint> Person::pointsAt(QStringView name, Where where)
{
    const auto sight = waitFor(name, where);
    return sight ? std::optional(middleOf(*sight)) : std::nullopt;
}

QPoint Person::middleOf(const Sight& sight) const
{
    const auto touchable = sight.left.isEmpty() ? sight.place : sight.left;
    return touchable.intersected(QRect(QPoint(), m_window.size())).center();
}

void Person::touch(QPoint point)
{
    // Nothing comes between: a finger that stays long enough opens a key's variants.
    auto down = QTest::touchEvent(&m_window, finger(), false);
    down.press(0, point, &m_window).commit(false);
    QTest::touchEvent(&m_window, finger()).release(0, point, &m_window);
}

void Person::fail(const QString& what, Where where)
{
    m_lost = true;
    m_complain(what + u"\non the screen:"_s + m_eye.inWords(), where);
}

} // namespace story
