// The screens without a finger: Tab, arrows, Enter, Space and Escape reach and work everything, in the order
// the eye finds it, as a switch or a keypad does.
#include "tests/qml/glass.h"
#include "tests/qml/look.h"

#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
namespace event = kiosk::flow::event;
namespace flow = kiosk::flow;
using scenes::Control;
using scenes::Glass;

namespace {

constexpr int mostStops = 80;

QRectF placeOf(const QQuickItem* item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

QString nameOf(QQuickItem* item)
{
    auto* const face = QAccessible::queryAccessibleInterface(item);
    return face != nullptr ? face->text(QAccessible::Name)
                           : QString::fromLatin1(item->metaObject()->className());
}

struct Stop {
    QPointer<QQuickItem> item; // the rail of a pane goes with its need
    QString name;
    QRectF place;  // while the keys were there
    QRectF before; // where the stop before it stood then: bringing one into sight moves the other
};

// What the keys stop at until they come round.
QList<Stop> roundTrip(QQuickWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QList<Stop> stops;
    while (stops.size() < mostStops) {
        QTest::keyClick(&window, key, modifiers);
        QCoreApplication::processEvents(); // the keyboard goes with its field
        auto* const item = window.activeFocusItem();
        if (std::ranges::any_of(stops, [item](const Stop& stop) { return stop.item == item; }))
            break;
        Stop stop{item, nameOf(item), placeOf(item), {}};
        if (!stops.isEmpty())
            stop.before = stops.last().item && stops.last().item->isVisible() ? placeOf(stops.last().item)
                                                                              : stops.last().place;
        stops.append(stop);
    }
    return stops;
}

QSet<QQuickItem*> itemsOf(const QList<Stop>& stops)
{
    QSet<QQuickItem*> items;
    for (const Stop& stop : stops)
        items.insert(stop.item);
    return items;
}

// Lines are read downwards, in a line to the right; what stands to the right of all before may begin further
// up.
bool follows(const QRectF& before, const QRectF& after)
{
    const bool above = after.bottom() <= before.top() + 2;
    const bool left = after.right() <= before.left() + 2;
    const bool right = after.left() >= before.right() - 2;
    const bool inLine = !above && after.top() < before.bottom() - 2;
    return !(above && !right) && !(inLine && left);
}

const scenes::Scene& sceneNamed(const QList<scenes::Scene>& all, const QString& name)
{
    const auto found = std::ranges::find(all, name, &scenes::Scene::name);
    if (found == all.end())
        qFatal("no scene %s", qPrintable(name));
    return *found;
}

} // namespace

class ByKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tab_reachesEverythingInTheOrderOfTheEye_data();
    void tab_reachesEverythingInTheOrderOfTheEye();
    void arrows_reachWhatTabReaches();
    void shiftTab_goesTheOtherWay();
    void focus_isSeenWhereverItIs();
    void keyboard_isWorkedByArrowsAndLeft();
    void escape_isBack();
    void switches_areWorkedBySpace();
    void next_leadsIntoWhatIsTypedThere_data();
    void next_leadsIntoWhatIsTypedThere();
};

void ByKeysTest::tab_reachesEverythingInTheOrderOfTheEye_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("comfort");
    for (int format = 0; format < scenes::formats().size(); ++format) {
        for (const QString& comfort : {u"default"_s, u"large"_s, u"low"_s})
            QTest::addRow("%s %s", qPrintable(scenes::formats().at(format).name), qPrintable(comfort))
                << format << comfort;
    }
}

void ByKeysTest::tab_reachesEverythingInTheOrderOfTheEye()
{
    QFETCH(int, format);
    QFETCH(QString, comfort);
    Glass glass(scenes::formats().at(format), u"vi"_s, scenes::comfortNamed(comfort));
    QStringList faults;
    for (const auto& scene : scenes::all()) {
        glass.show(scene);
        glass.grab();
        const QList<Stop> stops = roundTrip(glass.window(), Qt::Key_Tab);
        // Behind a field only backwards: going on from it leads to its keyboard.
        const QList<Stop> back = roundTrip(glass.window(), Qt::Key_Tab, Qt::ShiftModifier);
        // The rail beside a text that is too long only while the keyboard stands goes with it, or comes with
        // it.
        QSet<QQuickItem*> throughout;
        for (const Control& control : scenes::controlsOf(glass.window()))
            throughout.insert(control.item);
        glass.model().keyboard()->dismiss();
        glass.grab();
        for (const Control& control : scenes::controlsOf(glass.window())) {
            if (!throughout.contains(control.item))
                continue;
            const bool reached = std::ranges::any_of(stops + back, [&](const Stop& stop) {
                return stop.item == control.item || stop.name == control.name ||
                       (stop.item && control.item->isAncestorOf(stop.item));
            });
            if (!reached)
                faults.append(scene.name + u": “%1” is not reached"_s.arg(control.name));
        }
        // Where it comes round, it begins at the top again: once.
        int backwards = 0;
        QString where;
        for (int i = 1; i < stops.size(); ++i) {
            if (follows(stops.at(i).before, stops.at(i).place))
                continue;
            ++backwards;
            where += u" “%1”"_s.arg(stops.at(i - 1).name);
        }
        if (backwards > 1)
            faults.append(scene.name + u": the order is not the eye's after"_s + where);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void ByKeysTest::arrows_reachWhatTabReaches()
{
    Glass glass(scenes::formats().first(), u"vi"_s);
    const auto all = scenes::all();
    for (const QString& name : {u"start"_s, u"subject"_s, u"summary"_s, u"done"_s, u"over-comfort"_s}) {
        glass.show(sceneNamed(all, name));
        glass.grab();
        const auto byTab = roundTrip(glass.window(), Qt::Key_Tab);
        const auto byArrow = roundTrip(glass.window(), Qt::Key_Down);
        QCOMPARE(itemsOf(byArrow), itemsOf(byTab));
    }
}

void ByKeysTest::shiftTab_goesTheOtherWay()
{
    Glass glass(scenes::formats().first(), u"vi"_s);
    glass.show(sceneNamed(scenes::all(), u"summary"_s));
    glass.grab();
    const auto forth = roundTrip(glass.window(), Qt::Key_Tab);
    auto* const begin = glass.window().activeFocusItem();
    QTest::keyClick(&glass.window(), Qt::Key_Tab);
    QTest::keyClick(&glass.window(), Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(glass.window().activeFocusItem(), begin);
    QCOMPARE(roundTrip(glass.window(), Qt::Key_Tab, Qt::ShiftModifier).size(), forth.size());
}

// The picture around a control changes when the keys come to it: WCAG 2.4.7.
void ByKeysTest::focus_isSeenWhereverItIs()
{
    for (const QString& comfort : {u"default"_s, u"contrast"_s}) {
        Glass glass(scenes::formats().first(), u"vi"_s, scenes::comfortNamed(comfort));
        QStringList faults;
        for (const auto& scene : scenes::all()) {
            glass.show(scene);
            glass.grab();
            const auto stops = roundTrip(glass.window(), Qt::Key_Tab);
            if (stops.size() < 2)
                continue;
            QImage before = glass.grab();
            QRect last;
            for (qsizetype i = 0; i < stops.size(); ++i) {
                QTest::keyClick(&glass.window(), Qt::Key_Tab);
                const QImage now = glass.grab();
                auto* const item = glass.window().activeFocusItem();
                const QRect around = placeOf(item).toAlignedRect().adjusted(-8, -8, 8, 8) & now.rect();
                // What is scrolled to where the one before it stood looks like that one.
                if (around != last && now.copy(around) == before.copy(around))
                    faults.append(scene.name + u": nothing shows the keys at "_s + nameOf(item));
                last = around;
                before = now;
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(comfort + u'\n' + faults.join(u'\n')));
    }
}

void ByKeysTest::keyboard_isWorkedByArrowsAndLeft()
{
    Glass glass(scenes::formats().first(), u"vi"_s);
    glass.show(sceneNamed(scenes::all(), u"id-number"_s));
    auto& window = glass.window();
    auto& events = glass.recorder().events;
    glass.grab();
    const auto field = scenes::controlNamed(window, u"Tên đăng nhập (Số CMT/CCCD)"_s);
    QVERIFY(field);
    QCOMPARE(window.activeFocusItem(), field->item);
    QTest::keyClick(&window, Qt::Key_Tab);
    QVERIFY(glass.model().keyboard()->isOpen());
    events.clear();
    QTest::keyClick(&window, Qt::Key_Right);
    QTest::keyClick(&window, Qt::Key_Down);
    QTest::keyClick(&window, Qt::Key_Space);
    QCOMPARE(events.size(), std::size_t(1));
    const auto* edited = std::get_if<event::FieldEdited>(&events.back());
    QVERIFY(edited != nullptr);
    QCOMPARE(edited->text, u"5"_s);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(window.activeFocusItem(), field->item);
    QTest::keyClick(&window, Qt::Key_Tab);
    QTest::keyClick(&window, Qt::Key_Up);
    QCOMPARE(window.activeFocusItem(), field->item);
    // On, by way of the button that empties the field and past the keys: they are no trap.
    const auto help = scenes::controlNamed(window, u"Trợ giúp"_s);
    for (int i = 0; i < 3 && window.activeFocusItem() != help->item; ++i)
        QTest::keyClick(&window, Qt::Key_Tab);
    QTRY_VERIFY(!glass.model().keyboard()->isOpen());
    QCOMPARE(window.activeFocusItem(), help->item);
}

void ByKeysTest::escape_isBack()
{
    Glass glass(scenes::formats().first(), u"vi"_s);
    auto& events = glass.recorder().events;
    for (const auto& [name, expected] :
         {std::pair{u"subject"_s, flow::EventBody(event::BackPressed{})},
          std::pair{u"over-help"_s, flow::EventBody(event::OverlayDismissed{})},
          std::pair{u"over-comfort"_s, flow::EventBody(event::OverlayDismissed{})}}) {
        glass.show(sceneNamed(scenes::all(), name));
        glass.grab();
        events.clear();
        QTest::keyClick(&glass.window(), Qt::Key_Escape);
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(events.back().index(), expected.index());
    }
}

void ByKeysTest::switches_areWorkedBySpace()
{
    Glass glass(scenes::formats().first(), u"vi"_s);
    auto& events = glass.recorder().events;
    for (const QString& name : {u"start"_s, u"over-comfort"_s}) {
        glass.show(sceneNamed(scenes::all(), name));
        glass.grab();
        scenes::controlNamed(glass.window(), u"Tương phản cao"_s)->item->forceActiveFocus(Qt::TabFocusReason);
        events.clear();
        QTest::keyClick(&glass.window(), Qt::Key_Space);
        QCOMPARE(events.size(), std::size_t(1));
        const auto* chosen = std::get_if<event::ComfortChosen>(&events.back());
        QVERIFY(chosen != nullptr);
        QVERIFY(chosen->comfort.highContrast);
        QVERIFY(!chosen->comfort.largeText && !chosen->comfort.lowReach && !chosen->comfort.voice);
    }
}

void ByKeysTest::next_leadsIntoWhatIsTypedThere_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const QString& before, const QString& after) {
        QTest::newRow(qUtf8Printable(before + u", "_s + after)) << before << after;
    };
    row(u"preparing"_s, u"id-number"_s);
    row(u"id-number"_s, u"name"_s);
    row(u"name"_s, u"birth-date"_s);
    row(u"carrier"_s, u"sim-phone"_s);
    row(u"email"_s, u"captcha"_s);
    row(u"summary"_s, u"otp"_s);
    row(u"otp"_s, u"password"_s);
    row(u"signed-text"_s, u"pin"_s);
    // What was wrong is typed again.
    row(u"id-number"_s, u"id-number-fault"_s);
    row(u"captcha"_s, u"captcha-wrong"_s);
    row(u"otp"_s, u"otp-wrong"_s);
    row(u"pin"_s, u"pin-wrong"_s);
    row(u"certificate"_s, u"certificate-email-fault"_s);
    row(u"password-typed"_s, u"password-personal"_s);
}

void ByKeysTest::next_leadsIntoWhatIsTypedThere()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto all = scenes::all();
    Glass glass(scenes::formats().first(), u"vi"_s);
    glass.show(sceneNamed(all, before));
    glass.grab();
    auto& window = glass.window();
    const QString next = glass.model().nextText();
    for (int stop = 0; stop < mostStops && nameOf(window.activeFocusItem()) != next; ++stop)
        QTest::keyClick(&window, Qt::Key_Tab);
    QCOMPARE(nameOf(window.activeFocusItem()), next);
    QTRY_VERIFY(!glass.model().keyboard()->isOpen());
    glass.recorder().events.clear();
    QTest::keyClick(&window, Qt::Key_Return);
    QCOMPARE(glass.recorder().events.size(), std::size_t(1));
    glass.show(sceneNamed(all, after));
    glass.grab();
    QVERIFY(glass.model().keyboard()->isOpen());
    QCOMPARE(window.activeFocusItem(), glass.model().keyboard()->focusItem());
    QVERIFY2(glass.warnings().isEmpty(), qPrintable(glass.warnings().join(u'\n')));
}

QTEST_MAIN(ByKeysTest)

#include "tst_by_keys.moc"
