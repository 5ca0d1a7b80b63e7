// A kiosk at the counter, in this process: the application with the very wiring of main, its clock moved by
// hand. GUI thread only.
#pragma once

#include "kiosk/app/screen_app.h"
#include "provisioning/practice/portal/movable_clock.h"

#include <QQuickWindow>
#include <QSize>

namespace story {

class Kiosk {
public:
    // Stands when it returns: its first frame is on the screen. Quits the process when none comes. Slips go
    // to the folder `paper`.
    Kiosk(const provisioning::profile::Installation& installation, QSize screen, const QString& paper);

    [[nodiscard]] QQuickWindow& window() { return *m_screen.window(); }
    // Time goes by, for the kiosk alone.
    void passTime(std::chrono::milliseconds time);
    // The session is over, and the successor may take the screen.
    [[nodiscard]] bool isHandedOver() const { return m_handedOver; }

private:
    kiosk::base::SystemClock m_systemClock;
    provisioning::practice::MovableClock m_clock{m_systemClock};
    kiosk::app::ScreenApp m_screen;
    bool m_handedOver = false;
};

} // namespace story
