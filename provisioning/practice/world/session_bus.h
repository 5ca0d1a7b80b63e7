// Where no session bus runs, libdbus starts one for whoever asks, and it outlives who asked. A program that
// leaves nothing behind does without.
#pragma once

namespace provisioning::practice::world {

// Before any thread and any Qt application object.
void leaveNoBusBehind();

} // namespace provisioning::practice::world
