#include "kiosk/flow/account_name.h"

#include "kiosk/flow/text.h"

#include <algorithm>

namespace kiosk::flow::accountname {

namespace {

constexpr qsizetype shortest = 4;
constexpr qsizetype longest = 32;

bool isAllowed(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' ||
           c == u'_' || c == u'-';
}

} // namespace

QString normalised(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).trimmed();
}

std::optional<Fault> faultOf(const QString& normalised)
{
    const bool fits = normalised.size() >= shortest && normalised.size() <= longest &&
                      std::ranges::all_of(normalised, isAllowed);
    return fits ? std::nullopt : std::optional(Fault::AccountNameShape);
}

} // namespace kiosk::flow::accountname
