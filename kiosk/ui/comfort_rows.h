// The switches that make the kiosk easier to see, reach and hear, as a list; and what pressing one of them
// asks for.
#pragma once

#include "kiosk/flow/comfort.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

// Large letters, high contrast, low reach; the voice only where the kiosk has one.
QList<Row> comfortRows(const flow::Comfort& comfort, bool speaks);

// The comfort after the switch of that row was pressed; unchanged for a row there is not.
flow::Comfort switched(flow::Comfort comfort, int row);

} // namespace kiosk::ui
