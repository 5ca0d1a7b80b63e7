#include "kiosk/flow/phone.h"

#include "kiosk/flow/text.h"

#include <array>

namespace kiosk::flow::phone {

namespace {

constexpr qsizetype subscriberDigits = 9;

bool isWrittenBetweenDigits(QChar c)
{
    return c.isSpace() || c == u'.' || c == u'(' || c == u')' || c.category() == QChar::Punctuation_Dash;
}

} // namespace

QString normalised(const QString& text)
{
    auto number = text.normalized(QString::NormalizationForm_C);
    number.removeIf(isWrittenBetweenDigits);
    // "84" alone is the country only before nine more digits: 0841234567 and 841234567 begin a subscriber's
    // number. Some write the country and keep the 0, "+84 (0)91...".
    for (const QStringView country : {QStringView(u"+84"), QStringView(u"0084"), QStringView(u"84")}) {
        if (!number.startsWith(country))
            continue;
        const auto rest = QStringView(number).sliced(country.size());
        if (rest.size() == subscriberDigits && !rest.startsWith(u'0'))
            return u'0' + rest.toString();
        if (rest.size() == subscriberDigits + 1 && rest.startsWith(u'0') && country.size() > 2)
            return rest.toString();
    }
    return number;
}

std::optional<Fault> faultOf(const QString& normalised)
{
    const bool fits = normalised.size() == subscriberDigits + 1 && text::isAsciiDigits(normalised) &&
                      normalised.at(0) == u'0' && QStringView(u"35789").contains(normalised.at(1));
    return fits ? std::nullopt : std::optional(Fault::PhoneShape);
}

} // namespace kiosk::flow::phone
