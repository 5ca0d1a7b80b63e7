// How this citizen wants the kiosk to be; the next one finds it as usual.
#pragma once

namespace kiosk::flow {

struct Comfort {
    bool largeText = false;
    bool highContrast = false;
    bool lowReach = false; // everything to touch in the lower half of the glass
    bool voice = false;    // the screens are spoken
    bool operator==(const Comfort&) const = default;
};

} // namespace kiosk::flow
