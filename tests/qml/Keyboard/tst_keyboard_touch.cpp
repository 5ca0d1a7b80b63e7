// What fingers do to the keys: two at once, quick, held, slid.
#include "tests/qml/Keyboard/keyboard_stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::ui::keyboard;

class KeyboardTouchTest : public KeyboardStage {
    Q_OBJECT

private Q_SLOTS:
    void twoThumbs_loseNoKeyAndKeepTheOrder_data();
    void twoThumbs_loseNoKeyAndKeepTheOrder();
    void quickTapsOnOneKey_allCount();
    void tapBetweenKeys_typesTheNearest();
    void fingerSlidOffTheKeyboard_typesNothing();
    void heldLetter_offersVariantsToTap();
    void heldLetter_offersVariantsToSlideTo();
    void heldBackspace_repeats();
    void shift_tapOnceTwiceAndHold();
    void shift_takesBackTheCapitalOfItself();
};

void KeyboardTouchTest::twoThumbs_loseNoKeyAndKeepTheOrder_data()
{
    QTest::addColumn<int>("overlap");
    QTest::newRow("one after the other") << 0;
    QTest::newRow("second down before first up") << 1;
    QTest::newRow("second down and up before first up") << 2;
}

void KeyboardTouchTest::twoThumbs_loseNoKeyAndKeepTheOrder()
{
    QFETCH(const int, overlap);
    focus(u"address"_s);
    const QString keys = u"quas nhanhf tayf tieengs vieetj"_s;
    for (qsizetype i = 0; i + 1 < keys.size(); i += 2) {
        const auto place = [&](QChar letter) { return letter == u' ' ? key(u"Cách"_s) : letterKey(letter); };
        const QPoint left = place(keys.at(i));
        const QPoint right = place(keys.at(i + 1));
        if (overlap == 0) {
            tap(left, 1);
            tap(right, 2);
        } else if (overlap == 1) {
            press(left, 1);
            QTest::touchEvent(m_view.get(), m_glass).stationary(1).press(2, right, m_view.get());
            QTest::touchEvent(m_view.get(), m_glass).release(1, left, m_view.get()).stationary(2);
            release(right, 2);
        } else {
            press(left, 1);
            QTest::touchEvent(m_view.get(), m_glass).stationary(1).press(2, right, m_view.get());
            QTest::touchEvent(m_view.get(), m_glass).stationary(1).release(2, right, m_view.get());
            release(left, 1);
        }
    }
    tap(letterKey(keys.back()));
    QCOMPARE(text(u"address"_s), u"Quá nhành tày tiếng việt"_s);
}

void KeyboardTouchTest::quickTapsOnOneKey_allCount()
{
    focus(u"email"_s);
    const QPoint at = letterKey(u'm');
    for (int i = 0; i < 8; ++i)
        tap(at);
    QCOMPARE(text(u"email"_s), u"mmmmmmmm"_s);
}

void KeyboardTouchTest::tapBetweenKeys_typesTheNearest()
{
    focus(u"email"_s);
    const QPoint q = letterKey(u'q');
    const QPoint w = letterKey(u'w');
    const QPoint a = letterKey(u'a');
    tap(QPoint((q.x() + w.x()) / 2 - 3, q.y()));
    tap(QPoint((q.x() + w.x()) / 2 + 3, q.y()));
    tap(QPoint(q.x() - 20, a.y())); // beside the indented row
    QCOMPARE(text(u"email"_s), u"qwa"_s);
}

void KeyboardTouchTest::fingerSlidOffTheKeyboard_typesNothing()
{
    focus(u"email"_s);
    const QPoint at = letterKey(u'q');
    press(at);
    const QPoint away(at.x(), 200);
    QTest::touchEvent(m_view.get(), m_glass).move(0, away, m_view.get());
    release(away);
    QCOMPARE(text(u"email"_s), QString());
}

void KeyboardTouchTest::heldLetter_offersVariantsToTap()
{
    focus(u"name"_s);
    surface()->setProperty("holdDelay", 1);
    const QPoint at = letterKey(u'c');
    press(at);
    QTRY_VERIFY(!surface()->variants().isEmpty());
    release(at);
    tap(u"Č"_s);
    QCOMPARE(text(u"name"_s), u"Č"_s);
    QVERIFY(surface()->variants().isEmpty());

    // A tap elsewhere closes the strip and counts as itself.
    const QPoint o = letterKey(u'o');
    press(o);
    QTRY_VERIFY(!surface()->variants().isEmpty());
    release(o);
    surface()->setProperty("holdDelay", neverHeld);
    tap(letterKey(u'm'));
    QVERIFY(surface()->variants().isEmpty());
    QCOMPARE(text(u"name"_s), u"Čm"_s);
}

void KeyboardTouchTest::heldLetter_offersVariantsToSlideTo()
{
    focus(u"name"_s);
    type(u"K"_s);
    surface()->setProperty("holdDelay", 1);
    const QPoint at = letterKey(u'o');
    press(at);
    QTRY_VERIFY(!surface()->variants().isEmpty());
    const qsizetype wanted = surface()->variants().indexOf(u"ô\u0306"_s);
    QVERIFY(wanted >= 0);
    const QRectF strip = surface()->variantsRect();
    const qreal cell = strip.width() / static_cast<qreal>(surface()->variants().size());
    const QPointF there(strip.left() + (static_cast<qreal>(wanted) + 0.5) * cell, strip.center().y());
    const QPoint onView = surface()->mapToScene(there).toPoint();
    QTest::touchEvent(m_view.get(), m_glass).move(0, onView, m_view.get());
    QTRY_COMPARE(surface()->variant(), static_cast<int>(wanted));
    release(onView);
    QCOMPARE(text(u"name"_s), u"Kô\u0306"_s);
    tap(u"Xóa"_s);
    QCOMPARE(text(u"name"_s), u"K"_s);
}

void KeyboardTouchTest::heldBackspace_repeats()
{
    focus(u"address"_s);
    type(u"mootj haij"_s);
    QCOMPARE(text(u"address"_s), u"Một hại"_s);
    surface()->setProperty("repeatDelay", 1);
    surface()->setProperty("repeatInterval", 1);
    const QPoint at = key(u"Xóa"_s);
    press(at);
    QTRY_COMPARE(text(u"address"_s), QString());
    release(at);
}

void KeyboardTouchTest::shift_tapOnceTwiceAndHold()
{
    focus(u"email"_s);
    tap(u"Chuyển chữ hoa"_s);
    type(u"ab"_s);
    QCOMPARE(text(u"email"_s), u"Ab"_s);
    tap(u"Chuyển chữ hoa"_s);
    tap(u"Chuyển chữ hoa"_s);
    QCOMPARE(m_keyboard->shift(), KeyboardModel::ShiftLock);
    type(u"cd"_s);
    tap(u"Khóa chữ hoa"_s);
    type(u"e"_s);
    QCOMPARE(text(u"email"_s), u"AbCDe"_s);
    const QPoint shift = key(u"Chuyển chữ hoa"_s);
    const QPoint f = letterKey(u'f');
    press(shift, 1);
    QTest::touchEvent(m_view.get(), m_glass).stationary(1).press(2, f, m_view.get());
    QTest::touchEvent(m_view.get(), m_glass).stationary(1).release(2, f, m_view.get());
    release(shift, 1);
    type(u"g"_s);
    QCOMPARE(text(u"email"_s), u"AbCDeFg"_s);
    // Telex keeps capitals.
    focus(u"address"_s);
    for (int i = 0; i < 3; ++i)
        tap(u"Chuyển chữ hoa"_s);
    QCOMPARE(m_keyboard->shift(), KeyboardModel::ShiftLock);
    type(u"DDAWKS"_s);
    QCOMPARE(text(u"address"_s), u"ĐẮK"_s);
}

// At the beginning of a name the capital comes by itself: whoever touches shift there does not want it.
void KeyboardTouchTest::shift_takesBackTheCapitalOfItself()
{
    focus(u"name"_s);
    QCOMPARE(m_keyboard->shift(), KeyboardModel::ShiftOnce);
    tap(u"Chuyển chữ hoa"_s);
    QCOMPARE(m_keyboard->shift(), KeyboardModel::ShiftOff);
    type(u"van"_s);
    QCOMPARE(text(u"name"_s), u"van"_s);
    // The next word has its capital again; touched twice it is the person's own, three times it stays.
    type(u" "_s);
    QCOMPARE(m_keyboard->shift(), KeyboardModel::ShiftOnce);
    tap(u"Chuyển chữ hoa"_s);
    tap(u"Chuyển chữ hoa"_s);
    QCOMPARE(m_keyboard->shift(), KeyboardModel::ShiftOnce);
    tap(u"Chuyển chữ hoa"_s);
    QCOMPARE(m_keyboard->shift(), KeyboardModel::ShiftLock);
    type(u"an"_s);
    QCOMPARE(text(u"name"_s), u"van AN"_s);
    // Held, it is shift.
    focus(u"address"_s);
    const QPoint shift = key(u"Chuyển chữ hoa"_s);
    press(shift, 1);
    QTest::touchEvent(m_view.get(), m_glass).stationary(1).press(2, letterKey(u'b'), m_view.get());
    QTest::touchEvent(m_view.get(), m_glass).stationary(1).release(2, letterKey(u'b'), m_view.get());
    release(shift, 1);
    type(u"a"_s);
    QCOMPARE(text(u"address"_s), u"Ba"_s);
}

QTEST_MAIN(KeyboardTouchTest)
#include "tst_keyboard_touch.moc"
