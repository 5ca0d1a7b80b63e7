// The step bar: the stretches of the road a draft's purpose and method take, and the one a screen belongs to.
#pragma once

#include "kiosk/flow/draft.h"
#include "kiosk/ui/kinds.h"

#include <QStringList>

namespace kiosk::ui {

QStringList stepNames(const flow::Draft& draft);
// -1: the screen belongs to none; the number of steps: all are done.
int stepOf(page::Kind page, const flow::Draft& draft);

} // namespace kiosk::ui
