// A sentence as a synthesiser should read it.
#pragma once

#include <QString>

namespace kiosk::ui::speech {

// Dates and times in words, numbers of identity digit by digit in their groups, codes and addresses letter by
// letter, abbreviations as they sound. A sentence without any of these comes back as it is, quotes apart.
QString spokenForm(const QString& sentence, const QString& language);

} // namespace kiosk::ui::speech
