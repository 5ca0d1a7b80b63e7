// The keyboard as a person uses it: touched by fingers, its keys found by their accessible names.
#include "kiosk/ui/keyboard/touch/key_surface.h"
#include "kiosk/ui/keyboard/touch/secret_entry.h"

#include <QAccessible>
#include <QDir>
#include <QPointingDevice>
#include <QQmlEngine>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QtQml/qqmlextensionplugin.h>

#include <memory>

Q_IMPORT_QML_PLUGIN(Kiosk_KeyboardScenePlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_KeyboardPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_Ui_KeyboardPlugin)

using namespace Qt::StringLiterals;
using namespace kiosk::ui::keyboard;

namespace {

constexpr QSize portrait(1080, 1920);
constexpr QSize landscape(1920, 1080);
constexpr QSize small(1366, 768);

QStringList& warnings()
{
    static QStringList list;
    return list;
}

void collect(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings().append(text);
}

void walk(QAccessibleInterface* interface, QList<QAccessibleInterface*>& buttons)
{
    for (int i = 0; interface && i < interface->childCount(); ++i) {
        QAccessibleInterface* const child = interface->child(i);
        if (child && child->role() == QAccessible::Button && !child->state().invisible)
            buttons.append(child);
        walk(child, buttons);
    }
}

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

// Puts a blank between pairs of digits while the field tells of a change, as the screens' models do.
class GroupingField : public QObject {
    Q_OBJECT

public:
    explicit GroupingField(QQuickItem* field) : m_field(field)
    {
        connect(field, SIGNAL(textEdited()), this, SLOT(group()));
    }

private Q_SLOTS:
    void group()
    {
        QString digits = m_field->property("text").toString().remove(u' ');
        if (digits.size() > 2)
            digits.insert(2, u' ');
        m_field->setProperty("text", digits);
        m_field->setProperty("cursorPosition", digits.size());
    }

private:
    QQuickItem* m_field;
};

} // namespace

class TestKeyboardPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void telex_typesAName();
    void vni_typesAName();
    void pickedAccents_typeAName();
    void highlandName_isTyped();
    void twoThumbs_loseNoKeyAndKeepTheOrder_data();
    void twoThumbs_loseNoKeyAndKeepTheOrder();
    void quickTapsOnOneKey_allCount();
    void tapBetweenKeys_typesTheNearest();
    void fingerSlidOffTheKeyboard_typesNothing();
    void heldLetter_offersVariantsToTap();
    void heldLetter_offersVariantsToSlideTo();
    void heldBackspace_repeats();
    void shift_tapOnceTwiceAndHold();
    void focusMovedMidWord_keepsTheWord();
    void methodChangedMidWord_keepsTheWord();
    void languageChangedMidWord_keepsTheWordAndRenamesKeys();
    void symbols_areTypedAsTheyAre();
    void fieldKinds_areObeyed();
    void enterAndHide_work();
    void physicalKeyboard_composes();
    void secret_neverReachesQml();
    void screenReader_pressesKeys();
    void reset_forgetsThePerson();
    void fieldThatFormatsItsText_keepsTheCursor();
    void keys_areBigEnoughAndNamed_data();
    void keys_areBigEnoughAndNamed();
    void pictures();

private:
    void show(QSize size);
    [[nodiscard]] QQuickItem* item(const QString& name) const;
    [[nodiscard]] QQuickItem* input(const QString& name) const { return item(name + u"Input"_s); }
    [[nodiscard]] QString text(const QString& name) const { return input(name)->property("text").toString(); }
    [[nodiscard]] KeySurface* surface() const;
    [[nodiscard]] QList<QAccessibleInterface*> buttons() const;
    [[nodiscard]] QPoint key(const QString& name) const;
    [[nodiscard]] QPoint letterKey(QChar letter) const;
    void focus(const QString& name);
    void tap(QPoint at, int finger = 0);
    void tap(const QString& name) { tap(key(name)); }
    void type(const QString& letters);
    void clickKeys(const QString& text);
    void press(QPoint at, int finger = 0);
    void release(QPoint at, int finger = 0);

    QPointingDevice* m_glass = nullptr;
    std::unique_ptr<KeyboardModel> m_keyboard;
    std::unique_ptr<SecretEntry> m_secret;
    std::unique_ptr<QQuickView> m_view;
};

void TestKeyboardPanel::initTestCase()
{
    m_glass = QTest::createTouchDevice();
    qInstallMessageHandler(collect);
}

void TestKeyboardPanel::init()
{
    warnings().clear();
    show(portrait);
}

void TestKeyboardPanel::cleanup()
{
    m_view.reset();
    m_keyboard.reset();
    m_secret.reset();
    const QStringList said = std::exchange(warnings(), {});
    QVERIFY2(said.isEmpty(), qPrintable(said.join(u'\n')));
}

void TestKeyboardPanel::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
    delete m_glass;
}

void TestKeyboardPanel::show(QSize size)
{
    m_view.reset();
    m_keyboard = std::make_unique<KeyboardModel>();
    m_secret = std::make_unique<SecretEntry>();
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(u"qrc:/qt/qml"_s);
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->setInitialProperties({{u"keyboard"_s, QVariant::fromValue(m_keyboard.get())},
                                  {u"secret"_s, QVariant::fromValue(m_secret.get())}});
    m_view->setSource(QUrl(u"qrc:/qt/qml/Kiosk/KeyboardScene/KeyboardScene.qml"_s));
    m_view->resize(size);
    m_view->show();
    m_view->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

QQuickItem* TestKeyboardPanel::item(const QString& name) const
{
    return m_view->rootObject()->findChild<QQuickItem*>(name);
}

KeySurface* TestKeyboardPanel::surface() const
{
    return m_view->rootObject()->findChild<KeySurface*>();
}

QList<QAccessibleInterface*> TestKeyboardPanel::buttons() const
{
    QList<QAccessibleInterface*> found;
    walk(QAccessible::queryAccessibleInterface(m_view.get()), found);
    return found;
}

QPoint TestKeyboardPanel::key(const QString& name) const
{
    for (QAccessibleInterface* const button : buttons()) {
        if (button->text(QAccessible::Name) == name)
            return m_view->mapFromGlobal(button->rect().center());
    }
    qWarning("no key named %s", qPrintable(name));
    return {};
}

// Whatever its case is now.
QPoint TestKeyboardPanel::letterKey(QChar letter) const
{
    const QString lower = letter.toLower();
    const QString upper = letter.toUpper() + u" hoa"_s;
    for (QAccessibleInterface* const button : buttons()) {
        const QString name = button->text(QAccessible::Name);
        if (name == lower || name == upper)
            return m_view->mapFromGlobal(button->rect().center());
    }
    qWarning("no key for %s", qPrintable(lower));
    return {};
}

void TestKeyboardPanel::focus(const QString& name)
{
    QQuickItem* const field = name == u"secret" ? item(name) : input(name);
    field->forceActiveFocus();
    QVERIFY(m_keyboard->isOpen());
    QCOMPARE(m_keyboard->focusItem(), field);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestKeyboardPanel::press(QPoint at, int finger)
{
    QTest::touchEvent(m_view.get(), m_glass).press(finger, at, m_view.get());
}

void TestKeyboardPanel::release(QPoint at, int finger)
{
    QTest::touchEvent(m_view.get(), m_glass).release(finger, at, m_view.get());
}

void TestKeyboardPanel::tap(QPoint at, int finger)
{
    press(at, finger);
    release(at, finger);
}

// Taps the key of each character; a capital is tapped as its letter (shift is by itself, or the test's
// affair).
void TestKeyboardPanel::type(const QString& letters)
{
    for (const QChar letter : letters)
        tap(letter == u' ' ? key(u"Cách"_s) : letterKey(letter));
}

// On a physical keyboard.
void TestKeyboardPanel::clickKeys(const QString& text)
{
    for (const QChar character : text)
        QTest::keyClick(m_view.get(), character.toLatin1(),
                        character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
}

void TestKeyboardPanel::telex_typesAName()
{
    focus(u"name"_s);
    type(u"Nguyeenx Thij Maaux"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn Thị Mẫu"_s);
}

void TestKeyboardPanel::vni_typesAName()
{
    focus(u"name"_s);
    tap(u"Kiểu gõ: Telex"_s);
    tap(u"VNI"_s);
    QCOMPARE(m_keyboard->method(), KeyboardModel::Vni);
    type(u"Nguye6n4 Thi5 Ma6u4"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn Thị Mẫu"_s);
}

void TestKeyboardPanel::pickedAccents_typeAName()
{
    focus(u"name"_s);
    tap(u"Kiểu gõ: Telex"_s);
    tap(u"Chọn dấu"_s);
    type(u"Nguye"_s);
    tap(u"ê"_s);
    tap(u"ễ"_s);
    type(u"n Thi"_s);
    tap(u"ị"_s);
    type(u" Ma"_s);
    tap(u"â"_s);
    tap(u"ẫ"_s);
    type(u"u"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn Thị Mẫu"_s);
}

void TestKeyboardPanel::highlandName_isTyped()
{
    focus(u"name"_s);
    type(u"H"_s);
    tap(u"dấu nháy"_s);
    type(u"Blawng EEban"_s);
    QCOMPARE(text(u"name"_s), u"H'Blăng Êban"_s);
}

void TestKeyboardPanel::twoThumbs_loseNoKeyAndKeepTheOrder_data()
{
    QTest::addColumn<int>("overlap");
    QTest::newRow("one after the other") << 0;
    QTest::newRow("second down before first up") << 1;
    QTest::newRow("second down and up before first up") << 2;
}

void TestKeyboardPanel::twoThumbs_loseNoKeyAndKeepTheOrder()
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

void TestKeyboardPanel::quickTapsOnOneKey_allCount()
{
    focus(u"email"_s);
    const QPoint at = letterKey(u'm');
    for (int i = 0; i < 8; ++i)
        tap(at);
    QCOMPARE(text(u"email"_s), u"mmmmmmmm"_s);
}

void TestKeyboardPanel::tapBetweenKeys_typesTheNearest()
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

void TestKeyboardPanel::fingerSlidOffTheKeyboard_typesNothing()
{
    focus(u"email"_s);
    const QPoint at = letterKey(u'q');
    press(at);
    const QPoint away(at.x(), 200);
    QTest::touchEvent(m_view.get(), m_glass).move(0, away, m_view.get());
    release(away);
    QCOMPARE(text(u"email"_s), QString());
}

void TestKeyboardPanel::heldLetter_offersVariantsToTap()
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
    surface()->setProperty("holdDelay", 400);
    tap(letterKey(u'm'));
    QVERIFY(surface()->variants().isEmpty());
    QCOMPARE(text(u"name"_s), u"Čm"_s);
}

void TestKeyboardPanel::heldLetter_offersVariantsToSlideTo()
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

void TestKeyboardPanel::heldBackspace_repeats()
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

void TestKeyboardPanel::shift_tapOnceTwiceAndHold()
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
    tap(u"Chuyển chữ hoa"_s);
    QCOMPARE(m_keyboard->shift(), KeyboardModel::ShiftLock);
    type(u"DDAWKS"_s);
    QCOMPARE(text(u"address"_s), u"ĐẮK"_s);
}

void TestKeyboardPanel::focusMovedMidWord_keepsTheWord()
{
    focus(u"name"_s);
    type(u"Nguyee"_s);
    focus(u"address"_s);
    QCOMPARE(text(u"name"_s), u"Nguyê"_s);
    type(u"s"_s);
    QCOMPARE(text(u"address"_s), u"S"_s);
    focus(u"name"_s);
    type(u"nx"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn"_s);
}

void TestKeyboardPanel::methodChangedMidWord_keepsTheWord()
{
    focus(u"name"_s);
    type(u"Nguyee"_s);
    m_keyboard->setMethod(KeyboardModel::Vni);
    QCOMPARE(text(u"name"_s), u"Nguyê"_s);
    type(u"n4"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn"_s);
}

void TestKeyboardPanel::languageChangedMidWord_keepsTheWordAndRenamesKeys()
{
    class English : public QTranslator {
    public:
        [[nodiscard]] bool isEmpty() const override { return false; }
        [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
        {
            return QString::fromUtf8(source) == u"Cách" ? u"Space"_s : QString();
        }
    } english;
    focus(u"name"_s);
    type(u"Nguyee"_s);
    QCoreApplication::installTranslator(&english);
    m_view->engine()->retranslate();
    type(u"nx"_s);
    tap(u"Space"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn "_s);
    QCoreApplication::removeTranslator(&english);
}

void TestKeyboardPanel::symbols_areTypedAsTheyAre()
{
    focus(u"address"_s);
    m_keyboard->setMethod(KeyboardModel::Vni);
    type(u"to"_s);
    tap(u"Số và ký hiệu"_s);
    type(u"1"_s);
    tap(u"mở ngoặc vuông"_s);
    tap(u"a còng"_s);
    tap(u"Bảng chữ cái"_s);
    type(u"to1"_s);
    QCOMPARE(text(u"address"_s), u"To1[@tó"_s);
}

void TestKeyboardPanel::fieldKinds_areObeyed()
{
    focus(u"email"_s);
    type(u"aas"_s);
    tap(u"@gmail.com"_s);
    QCOMPARE(text(u"email"_s), u"aas@gmail.com"_s);

    focus(u"captcha"_s);
    type(u"a9s"_s);
    QTest::keyClick(m_view.get(), Qt::Key_B, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(text(u"captcha"_s), u"a9sb"_s);
    for (QAccessibleInterface* const button : buttons())
        QVERIFY(button->text(QAccessible::Name) != u"Chuyển chữ hoa"_s);

    focus(u"date"_s);
    type(u"15"_s);
    tap(u"gạch chéo"_s);
    type(u"03"_s);
    QTest::keyClick(m_view.get(), Qt::Key_A);
    QCOMPARE(text(u"date"_s), u"15/03"_s);
    tap(u"Xóa"_s);
    tap(u"Xóa"_s);
    QCOMPARE(text(u"date"_s), u"15/"_s);
    tap(u"Xóa"_s);
    QCOMPARE(text(u"date"_s), u"1"_s);
    tap(u"Xóa hết"_s);
    QCOMPARE(text(u"date"_s), QString());
}

void TestKeyboardPanel::enterAndHide_work()
{
    focus(u"name"_s);
    tap(u"Tiếp"_s);
    QCOMPARE(input(u"name"_s)->property("accepts").toInt(), 1);
    tap(u"Ẩn bàn phím"_s);
    QTRY_VERIFY(!m_keyboard->isOpen());
    QVERIFY(!item(u"panel"_s)->isVisible());
}

void TestKeyboardPanel::physicalKeyboard_composes()
{
    focus(u"name"_s);
    clickKeys(u"Nguyeenx Thij"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn Thị"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(text(u"name"_s), u"Nguyễn Th"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
    clickKeys(u"]"_s);
    QCOMPARE(text(u"name"_s), u"ư"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(input(u"name"_s)->property("accepts").toInt(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_keyboard->focusItem(), input(u"address"_s));
    clickKeys(u"pho61"_s);
    QCOMPARE(text(u"address"_s), u"pho61"_s);
}

void TestKeyboardPanel::secret_neverReachesQml()
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

void TestKeyboardPanel::screenReader_pressesKeys()
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

void TestKeyboardPanel::reset_forgetsThePerson()
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

void TestKeyboardPanel::fieldThatFormatsItsText_keepsTheCursor()
{
    focus(u"date"_s);
    QQuickItem* const field = input(u"date"_s);
    GroupingField grouping(field);
    type(u"1234"_s);
    QCOMPARE(text(u"date"_s), u"12 34"_s);
    QCOMPARE(field->property("cursorPosition").toInt(), 5);
    tap(u"Xóa"_s);
    tap(u"Xóa"_s);
    QCOMPARE(text(u"date"_s), u"12"_s);
}

void TestKeyboardPanel::keys_areBigEnoughAndNamed_data()
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

void TestKeyboardPanel::keys_areBigEnoughAndNamed()
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

// Set MOTCUA_PICTURES to a folder to look at the keyboard.
void TestKeyboardPanel::pictures()
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
        surface()->setProperty("holdDelay", 400);
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

QTEST_MAIN(TestKeyboardPanel)
#include "tst_keyboard_panel.moc"
