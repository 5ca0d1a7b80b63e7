// One citizen's screen: profile, portal, session, model and window, wired. The same for the installed kiosk,
// for practice and for tests.
//
// GUI thread; the profile is read and checked on a worker meanwhile. Whatever is wrong with the profile or
// the machine becomes the out-of-order screen with its code.
#pragma once

#include "kiosk/app/screen_options.h"
#include "kiosk/base/clock.h"

#include <QObject>

#include <memory>

class QQuickWindow;

namespace kiosk::session {
class Session;
}

namespace kiosk::app {

class ScreenApp : public QObject {
    Q_OBJECT

public:
    // The clock outlives the screen.
    ScreenApp(const ScreenOptions& options, const base::Clock& clock, QObject* parent = nullptr);
    ~ScreenApp() override;

    // Loads everything and shows it. Signals may come before this returns.
    void begin();
    // Loads everything, renders the first frame unseen, says prepared() and waits for takeScreen().
    void beginUnseen();
    // At any time after beginUnseen(); when it is not prepared yet, as soon as it is.
    void takeScreen();
    // Hides nothing, takes nothing more: finishes what is owed to the portal, for a second at most, then
    // says left().
    void leave();

    // Null before the window is made.
    [[nodiscard]] QQuickWindow* window() const;
    // Null before the profile is read, and when the screen is out of order.
    [[nodiscard]] session::Session* session() const;

Q_SIGNALS:
    void prepared();
    // The first frame is on the glass and takes a touch.
    void shown();
    // The work that was put off until after the first frame is begun.
    void settled();
    // The session is over and wiped; a fresh screen should take over.
    void ended();
    void left();
    // The window was closed by hand; practice ends then.
    void closeRequested();
    // The screens themselves are broken.
    void broken();

private:
    class Wiring;
    std::unique_ptr<Wiring> m_wiring;
};

} // namespace kiosk::app
