// The changes of the screen on the road of a citizen, each timed from its touch.
#pragma once

#include "tests/bench/tap/stopwatch.h"
#include "tests/story/stage/kiosk.h"
#include "tests/story/stage/road.h"
#include "tests/story/stage/world.h"

#include <vector>

namespace bench {

struct Change {
    QString name; // of the touch
    double milliseconds = 0;
};

// Walks a fresh kiosk of that world from the start screen to the receipt, looking aside on the way. `between`
// is called before each timed touch. Nothing when the road could not be gone; the reason is then on standard
// error.
std::optional<std::vector<Change>> walk(story::World& world, const std::function<bool()>& between);

} // namespace bench
