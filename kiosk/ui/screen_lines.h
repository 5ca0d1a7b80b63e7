// What stands on the glass, for the ear.
#pragma once

#include "kiosk/ui/speech/line.h"

#include <optional>

class QQuickWindow;

namespace kiosk::ui {

// Every visible thing the accessibility tree names, in reading order; what lies under a sheet is left out,
// and so is the keyboard. An item that has a property `heard` (kinds.h) says when it and its children are
// heard.
//
// No screen holds a secret, so none can be among the lines: of a secret's entry there is its label and how
// many characters it has.
speech::Screen screenLines(QQuickWindow& window, const QString& language);

// What the keys work on now; none where it has no name.
std::optional<speech::Line> focusedLine(const QQuickWindow& window);

} // namespace kiosk::ui
