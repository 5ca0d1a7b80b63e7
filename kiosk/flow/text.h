// The few looks at a text that several field rules share.
#pragma once

#include <QString>

namespace kiosk::flow::text {

// NFC, blanks at the ends removed, blanks inside folded to one space.
QString folded(const QString& text);
// NFC without any blank.
QString withoutBlanks(const QString& text);
// Not empty, and 0 to 9 only: other scripts' digits would not be understood by the portal.
bool isAsciiDigits(const QString& text);
// What a person would count as letters: user-perceived characters (UAX #29).
qsizetype graphemes(const QString& text);

} // namespace kiosk::flow::text
