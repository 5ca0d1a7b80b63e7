#include "tests/story/person/person.h"

#include "tests/story/person/telex.h"

#include <QDir>
#include <QTest>

namespace story {

namespace {

using namespace Qt::StringLiterals;

// How long something may take on a busy machine before it is missing.
constexpr int patience = 10'000;

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

Person::Person(QQuickWindow& window, QString pictures)
    : m_window(window), m_pictures(std::move(pictures)), m_eye(window)
{
}

void Person::tap(QStringView name, Where where)
{
    if (const auto sight = waitFor(name, where))
        touch(sight->place);
}

void Person::tapAtOnce(QStringView name, Where where)
{
    if (QTest::currentTestFailed())
        return;
    if (const auto sight = m_eye.find(name))
        touch(sight->place);
    else
        fail(quoted(name) + u" is not there at this moment"_s, where);
}

void Person::hold(QStringView name, QStringView until, Where where)
{
    const auto sight = waitFor(name, where);
    if (!sight)
        return;
    const auto point = sight->place.center();
    QTest::touchEvent(&m_window, finger()).press(0, point, &m_window);
    sees(until, where);
    QTest::touchEvent(&m_window, finger()).release(0, point, &m_window);
}

void Person::types(QStringView text, Where where)
{
    for (const auto& each : telexKeys(text))
        key(each, where);
}

void Person::typesPlain(QStringView keys, Where where)
{
    for (const QChar each : keys)
        key(QString(each), where);
}

void Person::erases(int letters, Where where)
{
    for (int i = 0; i < letters; ++i)
        tap(u"Xóa lùi", where);
}

void Person::key(const QString& key, Where where)
{
    if (QTest::currentTestFailed())
        return;
    const auto name = key == u" "_s ? u"Dấu cách"_s : key;
    if (!m_eye.find(name) && m_eye.find(u"Shift"))
        touch(m_eye.find(u"Shift")->place);
    tap(name, where);
}

void Person::presses(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!QTest::currentTestFailed())
        QTest::keyClick(&m_window, key, modifiers);
}

void Person::writes(QStringView text)
{
    for (const QChar each : text) {
        if (!QTest::currentTestFailed())
            QTest::sendKeyEvent(QTest::Click, &m_window, Qt::Key_unknown, QString(each), Qt::NoModifier);
    }
}

void Person::tabsTo(QStringView name, Where where)
{
    sees(name, where);
    constexpr int mostStops = 60;
    for (int stop = 0; stop < mostStops && !QTest::currentTestFailed(); ++stop) {
        const auto focused = m_eye.focused();
        if (focused && focused->name == name)
            return;
        presses(Qt::Key_Tab);
    }
    fail(u"Tab does not lead to "_s + quoted(name), where);
}

void Person::sees(QStringView name, Where where)
{
    waitsUntil([&] { return m_eye.find(name).has_value(); }, quoted(name) + u" is not to be seen"_s, where);
}

void Person::seesNot(QStringView name, Where where)
{
    waitsUntil([&] { return !m_eye.find(name); }, quoted(name) + u" is still to be seen"_s, where);
}

void Person::seesDisabled(QStringView name, Where where)
{
    waitsUntil(
        [&] {
            const auto sight = m_eye.find(name);
            return sight && !sight->enabled;
        },
        quoted(name) + u" is not there as disabled"_s, where);
}

void Person::seesChecked(QStringView name, Where where)
{
    waitsUntil(
        [&] {
            const auto sight = m_eye.find(name);
            return sight && sight->checked;
        },
        quoted(name) + u" is not there as checked"_s, where);
}

void Person::seesIn(QStringView field, QStringView text, Where where)
{
    waitsUntil(
        [&] {
            const auto sight = m_eye.find(field);
            return sight && sight->value == text;
        },
        quoted(field) + u" does not hold "_s + quoted(text), where);
}

void Person::isFocusedOn(QStringView name, Where where)
{
    waitsUntil(
        [&] {
            const auto focused = m_eye.focused();
            return focused && focused->name == name;
        },
        u"the focus is not on "_s + quoted(name), where);
}

void Person::waitsUntil(const std::function<bool()>& condition, const QString& what, Where where)
{
    if (!QTest::currentTestFailed() && !QTest::qWaitFor(condition, patience))
        fail(what, where);
}

std::optional<Sight> Person::waitFor(QStringView name, Where where)
{
    std::optional<Sight> last;
    // Twice at the same place: a finger does not chase what still slides in.
    waitsUntil(
        [&] {
            const auto sight = m_eye.find(name);
            const bool still = sight && last && sight->enabled && sight->place == last->place;
            last = sight;
            return still;
        },
        quoted(name) + u" is not there to be tapped"_s, where);
    return QTest::currentTestFailed() ? std::nullopt : last;
}

void Person::touch(const QRect& place)
{
    const auto point = place.intersected(QRect(QPoint(), m_window.size())).center();
    QTest::touchEvent(&m_window, finger()).press(0, point, &m_window);
    QTest::touchEvent(&m_window, finger()).release(0, point, &m_window);
}

void Person::fail(const QString& what, Where where)
{
    const auto name =
        QStringLiteral("%1_%2%3.png")
            .arg(QLatin1StringView(QTest::currentAppName()), QLatin1StringView(QTest::currentTestFunction()),
                 QTest::currentDataTag() == nullptr ? QString()
                                                    : u'_' + QLatin1StringView(QTest::currentDataTag()));
    QDir().mkpath(m_pictures);
    const auto picture = QDir(m_pictures).filePath(name);
    m_window.grabWindow().save(picture);
    const auto words = what + u"\non the screen:"_s + m_eye.inWords() + u"\npicture: "_s + picture;
    QTest::qFail(qUtf8Printable(words), where.file_name(), static_cast<int>(where.line()));
}

} // namespace story
