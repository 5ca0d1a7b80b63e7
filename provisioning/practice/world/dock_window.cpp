#include "provisioning/practice/world/dock_window.h"

#include <QCoreApplication>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Kiosk_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_PracticePlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_DockPlugin)

namespace provisioning::practice::world {

using namespace Qt::StringLiterals;

DockWindow::DockWindow(dock::Desk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    connect(&m_desk, &dock::Desk::languageChanged, this, &DockWindow::speak);
}

bool DockWindow::show(const QRect& place)
{
    m_engine.setInitialProperties({{u"desk"_s, QVariant::fromValue(&m_desk)},
                                   {u"x"_s, place.x()},
                                   {u"y"_s, place.y()},
                                   {u"width"_s, place.width()},
                                   {u"height"_s, place.height()}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Kiosk/Dock/DockWindow.qml"_s));
    if (window() == nullptr)
        return false;
    window()->installEventFilter(this);
    window()->show();
    return true;
}

QQuickWindow* DockWindow::window() const
{
    const auto roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.first());
}

bool DockWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Close)
        Q_EMIT closed();
    return QObject::eventFilter(watched, event);
}

// Vietnamese is what the texts are written in and needs no file.
void DockWindow::speak()
{
    QCoreApplication::removeTranslator(&m_translator);
    if (m_desk.language() != u"vi" &&
        m_translator.load(u":/i18n/motcua_practice_%1.qm"_s.arg(m_desk.language())))
        QCoreApplication::installTranslator(&m_translator);
    m_engine.retranslate();
}

} // namespace provisioning::practice::world
