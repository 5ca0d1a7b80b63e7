// How the session comes by the devices that read a card. Each is made when it is first wanted, on the GUI
// thread, and lives as long as the session.
#pragma once

#include "drivers/api/camera.h"
#include "drivers/api/chip.h"
#include "drivers/api/hand_scanner.h"

#include <functional>
#include <memory>

namespace kiosk::session {

struct CardDevices {
    std::function<std::unique_ptr<drivers::api::ChipReader>()>
        makeReader; // none: no reader belongs to this kiosk
    std::function<std::unique_ptr<drivers::api::Camera>()> makeCamera; // none: no camera does
    std::shared_ptr<const drivers::api::HandScanner> scanner;          // null: no hand-held scanner does
};

} // namespace kiosk::session
