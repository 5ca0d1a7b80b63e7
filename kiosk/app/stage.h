// The window the screens stand in: compiled early, rendered unseen while it waits, shown in one go.
//
// GUI thread. A window that waits is never mapped: whoever has the screen now is not disturbed.
#pragma once

#include "kiosk/app/screen_options.h"

#include <QObject>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>

#include <memory>

namespace kiosk::app {

class Stage : public QObject {
    Q_OBJECT

public:
    // Starts to compile the main screen.
    explicit Stage(const ScreenOptions& options, QObject* parent = nullptr);
    ~Stage() override;

    // Makes the window, hidden, with these properties of the main screen. The root object must be a Window
    // that does not show itself. Internal: the QML is broken; the log says where.
    [[nodiscard]] base::Result<void> furnish(const QVariantMap& properties);
    // Renders one frame into nothing, so that the first one to be seen finds everything in place.
    void renderUnseen();
    // Above whatever is there. shown() follows with the first frame.
    void show();
    // Texts written in QML are read anew.
    void retranslate() { m_engine.retranslate(); }

    // Null until furnished.
    [[nodiscard]] QQuickWindow* window() const { return m_window.get(); }

Q_SIGNALS:
    // The first frame is on the glass and takes a touch.
    void shown();
    // A finger, a key, a mouse button.
    void touched();
    // Somebody closed the window; it stays until whoever listens decides.
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // Where the window stands; none: there is no screen.
    [[nodiscard]] std::optional<QRect> place() const;

    ScreenOptions m_options;
    QQmlEngine m_engine;
    QQmlComponent m_component;
    std::unique_ptr<QQuickWindow> m_window;
};

} // namespace kiosk::app
