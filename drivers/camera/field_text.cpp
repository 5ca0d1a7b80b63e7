#include "drivers/camera/field_text.h"

#include "drivers/camera/letters.h"

#include <QStringDecoder>

#include <algorithm>

namespace drivers::camera {

using namespace Qt::StringLiterals;
using api::CardDate;
using api::QrDamage;
using api::Sex;

namespace {

constexpr int firstYear = 1850;
constexpr int lastYear = 2150;
constexpr qsizetype longestBrokenSex = 6;

std::optional<CardDate> yearAlone(int year)
{
    if (year < firstYear || year > lastYear)
        return std::nullopt;
    return CardDate{year, 0, 0};
}

std::optional<CardDate> dateOf(int day, int month, int year)
{
    if (!yearAlone(year))
        return std::nullopt;
    const CardDate date{year, month, month == 0 ? 0 : day};
    if (month == 0)
        return day == 0 ? std::optional(date) : std::nullopt;
    if (day == 0)
        return month <= 12 ? std::optional(date) : std::nullopt;
    return date.date().isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

FieldText::FieldText(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(bytes);
    isUtf8 = !decoder.hasError();
    text = decoded.normalized(QString::NormalizationForm_C).trimmed();
}

bool FieldText::isDigits() const
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<CardDate> FieldText::date() const
{
    if (text.size() == 10 && text[2] == u'/' && text[5] == u'/') {
        auto digits = text;
        digits.remove(u'/');
        FieldText plain(digits.toLatin1());
        return plain.isDigits(8) ? plain.date() : std::nullopt;
    }
    if (isDigits(4))
        return yearAlone(text.toInt());
    if (isDigits(8))
        return dateOf(text.left(2).toInt(), text.mid(2, 2).toInt(), text.mid(4).toInt());
    return std::nullopt;
}

std::optional<Sex> FieldText::sex() const
{
    const auto word = text.toLower();
    if (word == u"nam"_s)
        return Sex::Male;
    if (word == u"n\u1EEF"_s || word == u"nu"_s)
        return Sex::Female;
    return std::nullopt;
}

bool FieldText::isShortWithN() const
{
    return text.size() <= longestBrokenSex && text.startsWith(u'N', Qt::CaseInsensitive) &&
           !text.contains(u' ');
}

std::optional<QrDamage> FieldText::damage(QrRoad road) const
{
    return isUtf8 ? damageOfText(text, road) : QrDamage::NotText;
}

std::optional<QrDamage> FieldText::damageAsName(QrRoad road) const
{
    return isUtf8 ? damageOfName(text, road) : QrDamage::NotText;
}

} // namespace drivers::camera
