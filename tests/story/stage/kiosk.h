// A kiosk at the counter, in this process: the application with the very wiring of main, its clock moved by
// hand. GUI thread only.
#pragma once

#include "drivers/sim/sim_camera.h"
#include "kiosk/app/screen_app.h"
#include "provisioning/practice/portal/movable_clock.h"

#include <QPointer>
#include <QQuickWindow>
#include <QSize>

namespace story {

class Kiosk {
public:
    // What stands beside the screen.
    struct Devices {
        QString paper;            // folder that slips go to
        QString slot;             // folder that a card is laid in
        QString tokenSlot = {};   // folder that tokens are plugged into
        QString authorities = {}; // folder of those above them
        std::function<std::unique_ptr<drivers::api::ChipReader>()> makeReader = {}; // instead of the slot
        drivers::api::CameraState camera = drivers::api::CameraState::Running;      // what it is found as
        std::function<std::unique_ptr<drivers::api::Camera>()> makeCamera = {}; // instead of a simulated one
        bool ownTokens = false; // those behind the profile's PKCS#11 modules, instead of the slot
    };

    // Stands when it returns: its first frame is on the screen. Quits the process when none comes.
    Kiosk(const provisioning::profile::Installation& installation, QSize screen, const Devices& devices);

    [[nodiscard]] QQuickWindow& window() { return *m_screen.window(); }
    // Null while it is not looked for.
    [[nodiscard]] drivers::sim::SimCamera* camera() const { return m_camera; }
    // Time goes by, for the kiosk alone.
    void passTime(std::chrono::milliseconds time);
    // The session is over, and the successor may take the screen.
    [[nodiscard]] bool isHandedOver() const { return m_handedOver; }

private:
    QPointer<drivers::sim::SimCamera> m_camera;
    kiosk::base::SystemClock m_systemClock;
    provisioning::practice::MovableClock m_clock{m_systemClock};
    kiosk::app::ScreenApp m_screen;
    bool m_handedOver = false;
};

} // namespace story
