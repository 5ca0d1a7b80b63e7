#include "drivers/api/card_values.h"

namespace drivers::api {

QString CardDate::toIso() const
{
    auto text = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    if (month != 0)
        text += QStringLiteral("-%1").arg(month, 2, 10, QLatin1Char('0'));
    if (month != 0 && day != 0)
        text += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
    return text;
}

} // namespace drivers::api
