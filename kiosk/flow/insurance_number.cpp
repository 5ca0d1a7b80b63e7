#include "kiosk/flow/insurance_number.h"

#include "kiosk/flow/text.h"

namespace kiosk::flow::insurancenumber {

namespace {

constexpr qsizetype numberLength = 10;
constexpr qsizetype personalLength = 12;
constexpr qsizetype cardLength = 15;
constexpr qsizetype objectCodeLength = 2;

bool isWrittenBetween(QChar c)
{
    return c.isSpace() || c == u'.' || c.category() == QChar::Punctuation_Dash;
}

bool isCard(QStringView text)
{
    if (text.size() != cardLength || !text::isAsciiDigits(text.sliced(objectCodeLength).toString()))
        return false;
    const auto isLetter = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    return isLetter(text[0]) && isLetter(text[1]);
}

} // namespace

QString normalised(const QString& text)
{
    auto number = text.normalized(QString::NormalizationForm_C).toUpper();
    number.removeIf(isWrittenBetween);
    return isCard(number) ? number.last(numberLength) : number;
}

std::optional<Fault> faultOf(const QString& normalised)
{
    const bool fits = text::isAsciiDigits(normalised) &&
                      (normalised.size() == numberLength || normalised.size() == personalLength);
    return fits ? std::nullopt : std::optional(Fault::InsuranceNumberShape);
}

bool differsFrom(const QString& normalised, const QString& idNumber)
{
    return normalised.size() == personalLength && idNumber.size() == personalLength && normalised != idNumber;
}

} // namespace kiosk::flow::insurancenumber
