// How a text is typed by Telex: pure.
#pragma once

#include <QStringList>

namespace story {

// The keys, one grapheme each, upper case where the text has it: "Mẫu" becomes M a a u x, the tone at the
// word's end, as most people type.
QStringList telexKeys(QStringView text);

} // namespace story
