#include "kiosk/app/stage.h"

#include "kiosk/base/log.h"

#include <QGuiApplication>
#include <QScreen>

namespace kiosk::app {

using namespace Qt::StringLiterals;

Stage::Stage(const ScreenOptions& options, QObject* parent)
    : QObject(parent), m_options(options), m_component(&m_engine)
{
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_component.loadUrl(options.mainScreen);
}

Stage::~Stage() = default;

base::Result<void> Stage::furnish(const QVariantMap& properties)
{
    // Qt 6.4 crashes when asked to create from a component with an error.
    std::unique_ptr<QObject> root(m_component.isReady() ? m_component.createWithInitialProperties(properties)
                                                        : nullptr);
    auto* window = qobject_cast<QQuickWindow*>(root.get());
    if (window == nullptr) {
        qCCritical(logScreen, "main screen: %s", qUtf8Printable(m_component.errorString()));
        return base::fail(base::ErrorCode::Internal, u"app.stage"_s, u"main screen"_s);
    }
    root.release();
    m_window.reset(window);
    m_window->installEventFilter(this);
    if (!m_options.cursor)
        m_window->setCursor(Qt::BlankCursor);
    place();
    return {};
}

// Before the first frame, so that what is rendered unseen has the size it will be seen in.
void Stage::place()
{
    if (m_options.window) {
        m_window->setGeometry(*m_options.window);
        return;
    }
    m_window->setFlag(Qt::FramelessWindowHint);
    if (const auto* screen = m_window->screen())
        m_window->setGeometry(screen->geometry());
}

void Stage::renderUnseen()
{
    static_cast<void>(m_window->grabWindow());
}

void Stage::show()
{
    // The signal comes from the render thread where there is one; queued, so that a touch is taken first.
    connect(m_window.get(), &QQuickWindow::frameSwapped, this, &Stage::shown,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    if (m_options.window)
        m_window->show();
    else
        m_window->showFullScreen();
    m_window->requestActivate();
}

bool Stage::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress: Q_EMIT touched(); break;
    case QEvent::Close:
        event->ignore();
        Q_EMIT closeRequested();
        return true;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk::app
