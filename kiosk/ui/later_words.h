// What the screens say where the line is away and a registration is kept to be sent later.
#pragma once

#include "kiosk/ui/frame.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

// The start screen, and the screens before something is sealed, as they stand without a line.
void askForLater(const flow::Journey& journey, Frame& frame);
// For the screen that says what to have at hand; none while there is a line.
QList<Row> rowsWithoutLine(const flow::Journey& journey);
// The road offered where a call was interrupted.
Row sealingChoice(const flow::Journey& journey);
// What is left to do once it has been sent, for the screen that ends the visit and for its slip.
QString afterSending(const flow::Journey& journey);
// What must not be overlooked there, or empty.
QString sealedNotice(const flow::Journey& journey);

} // namespace kiosk::ui
