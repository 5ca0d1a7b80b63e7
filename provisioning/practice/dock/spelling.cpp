#include "provisioning/practice/dock/spelling.h"

#include <algorithm>

namespace provisioning::practice::dock {

namespace {

// Groups of three counted from the end; a rest of one joins the first group.
QString grouped(const QString& text)
{
    QString spaced = text;
    for (auto at = text.size() - 3; at >= 2; at -= 3)
        spaced.insert(at, QLatin1Char(' '));
    return spaced;
}

} // namespace

QString groupedIdNumber(const QString& number)
{
    const bool isPlain =
        std::all_of(number.begin(), number.end(), [](QChar letter) { return letter.isDigit(); });
    return isPlain ? grouped(number) : number;
}

QString groupedPhone(const QString& phone)
{
    return grouped(phone);
}

QString groupedCode(const QString& code)
{
    return grouped(code);
}

} // namespace provisioning::practice::dock
