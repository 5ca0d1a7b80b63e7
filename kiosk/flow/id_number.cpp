#include "kiosk/flow/id_number.h"

#include "kiosk/flow/text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::flow::idnumber {

namespace {

// Circular 07/2016/TT-BCA, annex 1: the 63 provinces before the merger of 2025; numbers keep them.
constexpr std::array provinces{
    1,  2,  4,  6,  8,  10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33,
    34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66,
    67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
};
static_assert(provinces.size() == 63);

bool isPersonalNumber(const QString& number)
{
    return number.size() == 12 && text::isAsciiDigits(number);
}

int digitAt(const QString& number, qsizetype at)
{
    return number.at(at).digitValue();
}

} // namespace

QString normalised(const QString& text)
{
    return text::withoutBlanks(text);
}

std::optional<Fault> faultOf(const QString& normalised)
{
    if (!text::isAsciiDigits(normalised))
        return Fault::IdNumberNotDigits;
    if (normalised.size() != 9 && normalised.size() != 12)
        return Fault::IdNumberLength;
    return std::nullopt;
}

bool contradictsYear(const QString& normalised, QDate birth)
{
    if (!isPersonalNumber(normalised) || !birth.isValid())
        return false;
    // 0 and 1 stand for 1900-1999, 2 and 3 for 2000-2099, and so on.
    const int century = 1900 + 100 * (digitAt(normalised, 3) / 2);
    return birth.year() != century + QStringView(normalised).sliced(4, 2).toInt();
}

bool contradictsSex(const QString& normalised, const QString& sex)
{
    if (!isPersonalNumber(normalised) || sex.isEmpty())
        return false;
    const bool numberSaysMale = digitAt(normalised, 3) % 2 == 0;
    return numberSaysMale != (sex == u"male"_s);
}

bool hasUnknownProvince(const QString& normalised)
{
    return isPersonalNumber(normalised) &&
           !std::ranges::binary_search(provinces, QStringView(normalised).first(3).toInt());
}

} // namespace kiosk::flow::idnumber
