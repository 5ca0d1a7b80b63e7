#include "drivers/camera/insurance_text.h"

#include "drivers/camera/letters.h"

#include <QStringDecoder>

#include <algorithm>

namespace drivers::camera {

using api::QrInsurance;
using api::QrInsuranceKind;

namespace {

bool isAsciiLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isInsuranceNumber(const QByteArray& field)
{
    if (field.size() == 10)
        return std::all_of(field.begin(), field.end(), isAsciiDigit);
    return field.size() == 15 && isAsciiLetter(field[0]) && isAsciiLetter(field[1]) &&
           std::all_of(field.begin() + 2, field.end(), isAsciiDigit);
}

bool isPersonalNumber(const QByteArray& field)
{
    return field.size() == 12 && std::all_of(field.begin(), field.end(), isAsciiDigit);
}

// UTF-8 in hexadecimal that spells a name.
bool isNameInHex(const QByteArray& field)
{
    const bool isHex =
        field.size() >= 4 && field.size() % 2 == 0 && std::all_of(field.begin(), field.end(), [](char c) {
            return isAsciiDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
    if (!isHex)
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = decoder.decode(QByteArray::fromHex(field));
    return !decoder.hasError() && looksLikeName(name);
}

} // namespace

std::optional<QrInsurance> insuranceOf(const QByteArray& text)
{
    auto fields = QByteArray(text).replace('$', '|').split('|');
    while (!fields.isEmpty() && fields.last().trimmed().isEmpty())
        fields.removeLast();
    if (fields.size() < 2)
        return std::nullopt;
    const auto number = fields[0].trimmed();
    const bool isInsurance =
        isInsuranceNumber(number) || (isPersonalNumber(number) && isNameInHex(fields[1].trimmed()));
    if (!isInsurance)
        return std::nullopt;
    return QrInsurance{fields.size() == 2 ? QrInsuranceKind::VssId : QrInsuranceKind::HealthCard};
}

} // namespace drivers::camera
