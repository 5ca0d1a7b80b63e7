#include "tests/qml/Keyboard/keyboard_stage.h"

#include <QPointingDevice>
#include <QQmlEngine>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Kiosk_KeyboardScenePlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_KeyboardPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_Ui_KeyboardPlugin)

using namespace Qt::StringLiterals;
using namespace kiosk::ui::keyboard;

namespace {

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

} // namespace

void KeyboardStage::initTestCase()
{
    m_glass = QTest::createTouchDevice();
    qInstallMessageHandler(collect);
}

void KeyboardStage::init()
{
    warnings().clear();
    show(portrait);
}

void KeyboardStage::cleanup()
{
    m_view.reset();
    m_keyboard.reset();
    m_secret.reset();
    const QStringList said = std::exchange(warnings(), {});
    QVERIFY2(said.isEmpty(), qPrintable(said.join(u'\n')));
}

void KeyboardStage::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
    delete m_glass;
}

void KeyboardStage::show(QSize size)
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
    // A tap stays a tap however slow the machine is; who holds a key says after what time that counts.
    for (const char* delay : {"holdDelay", "repeatDelay"})
        surface()->setProperty(delay, neverHeld);
}

QQuickItem* KeyboardStage::item(const QString& name) const
{
    return m_view->rootObject()->findChild<QQuickItem*>(name);
}

KeySurface* KeyboardStage::surface() const
{
    return m_view->rootObject()->findChild<KeySurface*>();
}

QList<QAccessibleInterface*> KeyboardStage::buttons() const
{
    QList<QAccessibleInterface*> found;
    walk(QAccessible::queryAccessibleInterface(m_view.get()), found);
    return found;
}

QPoint KeyboardStage::key(const QString& name) const
{
    for (QAccessibleInterface* const button : buttons()) {
        if (button->text(QAccessible::Name) == name)
            return m_view->mapFromGlobal(button->rect().center());
    }
    qWarning("no key named %s", qPrintable(name));
    return {};
}

QPoint KeyboardStage::letterKey(QChar letter) const
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

void KeyboardStage::focus(const QString& name)
{
    QQuickItem* const field = name == u"secret" ? item(name) : input(name);
    field->forceActiveFocus();
    QVERIFY(m_keyboard->isOpen());
    QCOMPARE(m_keyboard->focusItem(), field);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void KeyboardStage::press(QPoint at, int finger)
{
    QTest::touchEvent(m_view.get(), m_glass).press(finger, at, m_view.get());
}

void KeyboardStage::release(QPoint at, int finger)
{
    QTest::touchEvent(m_view.get(), m_glass).release(finger, at, m_view.get());
}

void KeyboardStage::tap(QPoint at, int finger)
{
    press(at, finger);
    release(at, finger);
}

void KeyboardStage::type(const QString& letters)
{
    for (const QChar letter : letters)
        tap(letter == u' ' ? key(u"Cách"_s) : letterKey(letter));
}

void KeyboardStage::clickKeys(const QString& text)
{
    for (const QChar character : text)
        QTest::keyClick(m_view.get(), character.toLatin1(),
                        character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
}
