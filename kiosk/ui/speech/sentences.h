// A text in its sentences: what one clip or recording holds.
#pragma once

#include <QStringList>

namespace kiosk::ui::speech {

// Parted after . ! ? … : with a blank behind, and at line feeds; trimmed, inner blanks single, Unicode NFC.
QStringList sentencesOf(const QString& text);

} // namespace kiosk::ui::speech
