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
    // With its size from the first binding on, so that nothing is laid out twice.
    auto known = properties;
    if (const auto room = place()) {
        known.insert(u"x"_s, room->x());
        known.insert(u"y"_s, room->y());
        known.insert(u"width"_s, room->width());
        known.insert(u"height"_s, room->height());
    }
    // Qt 6.4 crashes when asked to create from a component with an error.
    std::unique_ptr<QObject> root(m_component.isReady() ? m_component.createWithInitialProperties(known)
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
    if (!m_options.window)
        m_window->setFlag(Qt::FramelessWindowHint);
    return {};
}

std::optional<QRect> Stage::place() const
{
    if (m_options.window)
        return m_options.window;
    const auto* screen = QGuiApplication::primaryScreen();
    return screen == nullptr ? std::nullopt : std::optional(screen->geometry());
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
