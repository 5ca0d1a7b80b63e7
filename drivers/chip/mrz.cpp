#include "drivers/chip/mrz.h"

#include <algorithm>
#include <array>

namespace drivers::chip {

namespace {

constexpr int lineSize = 30;

int valueOf(char letter)
{
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    if (letter >= 'A' && letter <= 'Z')
        return letter - 'A' + 10;
    return letter == '<' ? 0 : -1;
}

bool fits(const QByteArray& text, char digit)
{
    const auto expected = checkDigit(text);
    return expected && *expected == valueOf(digit) && digit != '<';
}

bool isDigits(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// YYMMDD in the hundred years that end with `last`.
QDate dateOf(const QByteArray& text, int lastYear)
{
    if (!isDigits(text))
        return {};
    int year = lastYear / 100 * 100 + text.left(2).toInt();
    if (year > lastYear)
        year -= 100;
    return {year, text.mid(2, 2).toInt(), text.mid(4, 2).toInt()};
}

QByteArray nameOf(const QByteArray& line)
{
    auto name = line;
    name.replace('<', ' ');
    return name.simplified();
}

// A name that is too long is cut where the line ends, be it within a word, after one, or after the family
// name.
bool mayBeCut(const QByteArray& nameLine)
{
    if (nameLine.at(lineSize - 2) != '<')
        return true;
    return nameLine.at(lineSize - 3) != '<' && !nameLine.first(lineSize - 2).contains("<<");
}

} // namespace

std::optional<int> checkDigit(const QByteArray& text)
{
    constexpr std::array weights{7, 3, 1};
    int sum = 0;
    std::size_t at = 0;
    for (const char letter : text) {
        const int value = valueOf(letter);
        if (value < 0)
            return std::nullopt;
        sum += value * weights.at(at++ % weights.size());
    }
    return sum % 10;
}

QString noExpiry()
{
    return QStringLiteral("991231");
}

std::optional<Mrz> parseTd1(const QByteArray& text, QDate today)
{
    if (text.size() != 3 * lineSize || !checkDigit(text))
        return std::nullopt;
    const auto first = text.left(lineSize);
    const auto second = text.mid(lineSize, lineSize);
    const auto third = text.right(lineSize);

    Mrz mrz;
    mrz.documentNumber = first.mid(5, 9);
    const auto optional = first.mid(15, 12);
    if (isDigits(optional))
        mrz.personalNumber = optional;
    mrz.nationality = second.mid(15, 3);
    mrz.sex = second.mid(7, 1);
    mrz.name = nameOf(third);
    mrz.nameMayBeCut = mayBeCut(third);
    mrz.birthDate = dateOf(second.left(6), today.year());
    if (mrz.birthDate > today)
        mrz.birthDate = mrz.birthDate.addYears(-100);
    const auto expiry = second.mid(8, 6);
    if (expiry != noExpiry().toLatin1()) {
        // 00 to 98 are years of this century.
        const auto date = dateOf(expiry, 2098);
        if (!date.isValid())
            return std::nullopt;
        mrz.expiryDate = date;
    }
    // The last digit of line 1 is this issuer's own, over the twelve digits.
    mrz.checkDigitsFit =
        fits(mrz.documentNumber, first.at(14)) && fits(second.left(6), second.at(6)) &&
        fits(expiry, second.at(14)) &&
        fits(first.mid(5, 25) + second.left(7) + second.mid(8, 7) + second.mid(18, 11), second.at(29)) &&
        (mrz.personalNumber.isEmpty() || fits(mrz.personalNumber, first.at(29)));
    return mrz;
}

} // namespace drivers::chip
