// Vietnamese text as it is typed in a hurry: no marks, no capitals, one blank between words.
#pragma once

#include <QString>

namespace kiosk::ui::places {

// "Quảng Ngãi" -> "quang ngai", "Bà Rịa - Vũng Tàu" -> "ba ria vung tau", "Đắk Lắk" -> "dak lak".
QString folded(const QString& text);

} // namespace kiosk::ui::places
