// The panel as a whole: what leaves it, what stays secret, who else may press its keys, how big they are.
#include "tests/qml/Keyboard/keyboard_stage.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::ui::keyboard;

namespace {

void walk(QObject* object, QSet<QObject*>& all)
{
    if (!object || all.contains(object))
        return;
    all.insert(object);
    for (QObject* const child : object->children())
        walk(child, all);
    if (const auto* const item = qobject_cast<QQuickItem*>(object)) {
        for (QQuickItem* const child : item->childItems())
            walk(child, all);
    }
}

} // namespace

class KeyboardPanelTest : public KeyboardStage {
    Q_OBJECT

private Q_SLOTS:
    void enterAndHide_work();
    void secret_neverReachesQml();
    void screenReader_pressesKeys();
    void reset_forgetsThePerson();
    void keys_areBigEnoughAndNamed_data();
    void keys_areBigEnoughAndNamed();
    void pictures();
};

void KeyboardPanelTest::enterAndHide_work()
{
    focus(u"name"_s);
    tap(u"Tiếp"_s);
    QCOMPARE(input(u"name"_s)->property("accepts").toInt(), 1);
    tap(u"Ẩn bàn phím"_s);
    QTRY_VERIFY(!m_keyboard->isOpen());
    QVERIFY(!item(u"panel"_s)->isVisible());
}

void KeyboardPanelTest::secret_neverReachesQml()
{
    const QString marker = u"Zq7w2mKx"_s;
    focus(u"secret"_s);
    QStringList previews;
    connect(surface(), &KeySurface::previewChanged, this, [&] { previews.append(surface()->previewText()); });
    for (const QChar letter : marker) {
        if (letter.isUpper())
            tap(u"Chuyển chữ hoa"_s);
        type(QString(letter));
    }
    clickKeys(u"y!"_s);
    QCOMPARE(m_secret->length(), 10);
    QVERIFY(m_secret->secret().text() == "Zq7w2mKxy!");

    QVERIFY(previews.join(QString()).isEmpty());
    QSet<QObject*> all;
    walk(m_view.get(), all);
    walk(m_keyboard.get(), all);
    walk(m_secret.get(), all);
    QVERIFY(all.size() > 300);
    for (const QObject* const object : std::as_const(all)) {
        if (QByteArrayView(object->metaObject()->className()).endsWith("ValueType"))
            continue; // wrappers without an object of their own
        for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = object->metaObject()->property(i);
            const QString value = property.read(object).toString();
            for (qsizetype from = 0; from + 3 <= marker.size(); ++from)
                QVERIFY2(!value.contains(marker.mid(from, 3)), property.name());
        }
    }
    const kiosk::base::SecureBytes taken = m_secret->take();
    QCOMPARE(taken.size(), std::size_t{10});
    QCOMPARE(m_secret->length(), 0);
    tap(u"Xóa"_s);
    QCOMPARE(m_secret->length(), 0);
}

void KeyboardPanelTest::screenReader_pressesKeys()
{
    focus(u"email"_s);
    for (QAccessibleInterface* const button : buttons()) {
        if (button->text(QAccessible::Name) == u"k"_s) {
            QVERIFY(button->actionInterface());
            button->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        }
    }
    QCOMPARE(text(u"email"_s), u"k"_s);
}

void KeyboardPanelTest::reset_forgetsThePerson()
{
    focus(u"name"_s);
    m_keyboard->setMethod(KeyboardModel::PickAccents);
    m_keyboard->setModernTones(true);
    type(u"Ta"_s);
    tap(u"Số và ký hiệu"_s);
    m_keyboard->reset();
    QVERIFY(!m_keyboard->isOpen());
    QCOMPARE(m_keyboard->method(), KeyboardModel::Telex);
    QCOMPARE(m_keyboard->shift(), KeyboardModel::ShiftOff);
    QVERIFY(!m_keyboard->modernTones());
    for (int row = 0; row < m_keyboard->rowCount(); ++row)
        QVERIFY(m_keyboard->data(m_keyboard->index(row), KeyboardModel::LabelRole).toString() != u"á"_s);
}

void KeyboardPanelTest::keys_areBigEnoughAndNamed_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("field");
    QTest::addColumn<qreal>("millimetres");
    for (const QString& field : {u"name"_s, u"address"_s, u"email"_s, u"date"_s, u"captcha"_s, u"secret"_s}) {
        QTest::addRow("portrait %s", qPrintable(field)) << portrait << field << 15.0;
        QTest::addRow("landscape %s", qPrintable(field)) << landscape << field << 15.0;
        QTest::addRow("small %s", qPrintable(field)) << small << field << 15.0;
    }
}

void KeyboardPanelTest::keys_areBigEnoughAndNamed()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, field);
    QFETCH(const qreal, millimetres);
    show(size);
    focus(field);
    const QQuickItem* const panel = item(u"panel"_s);
    QVERIFY(panel->height() <= size.height() / 2);
    const QRect inside(0, qRound(panel->y()), size.width(), qRound(panel->height()));
    QStringList names;
    for (QAccessibleInterface* const button : buttons()) {
        const QRect rect(m_view->mapFromGlobal(button->rect().topLeft()), button->rect().size());
        const QString name = button->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty() && !names.contains(name), qPrintable(name));
        names.append(name);
        QVERIFY2(rect.height() >= millimetres * 4, qPrintable(name));
        QVERIFY2(inside.contains(rect), qPrintable(name));
    }
    QVERIFY(names.size() >= 12);
}

void KeyboardPanelTest::pictures()
{
    const QString folder = qEnvironmentVariable("MOTCUA_PICTURES");
    if (folder.isEmpty())
        QSKIP("MOTCUA_PICTURES is not set");
    const auto grab = [&](const QString& name) {
        QVERIFY(m_view->grabWindow().save(QDir(folder).filePath(name + u".png"_s)));
    };
    for (const QSize size : {portrait, landscape, small}) {
        const QString prefix = QString::number(size.width()) + u'-';
        show(size);
        focus(u"name"_s);
        type(u"Nguyeenx T"_s);
        grab(prefix + u"telex"_s);
        const QPoint o = letterKey(u'o');
        surface()->setProperty("holdDelay", 1);
        press(o);
        grab(prefix + u"preview"_s);
        QTRY_VERIFY(!surface()->variants().isEmpty());
        grab(prefix + u"variants"_s);
        surface()->setProperty("holdDelay", neverHeld);
        release(QPoint(1, 1));
        m_keyboard->setMethod(KeyboardModel::Vni);
        grab(prefix + u"vni"_s);
        m_keyboard->setMethod(KeyboardModel::PickAccents);
        grab(prefix + u"pick-empty"_s);
        type(u"o"_s);
        grab(prefix + u"pick"_s);
        tap(u"Kiểu gõ: Chọn dấu"_s);
        grab(prefix + u"methods"_s);
        tap(u"Telex"_s);
        tap(u"Số và ký hiệu"_s);
        grab(prefix + u"symbols"_s);
        for (const QString& field : {u"address"_s, u"email"_s, u"date"_s, u"captcha"_s, u"secret"_s}) {
            focus(field);
            grab(prefix + field);
        }
    }
}

QTEST_MAIN(KeyboardPanelTest)
#include "tst_keyboard_panel.moc"
