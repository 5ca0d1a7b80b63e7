#include "kiosk/flow/draft.h"

#include "kiosk/flow/birth_date.h"
#include "kiosk/flow/email.h"
#include "kiosk/flow/full_name.h"
#include "kiosk/flow/id_number.h"
#include "kiosk/flow/phone.h"
#include "kiosk/flow/text.h"

using namespace Qt::StringLiterals;

namespace kiosk::flow {

namespace {

std::optional<Fault> faultOfSex(const QString& text)
{
    // Chosen, not typed: anything else is a choice not made.
    const bool fits = text == u"male"_s || text == u"female"_s;
    return fits ? std::nullopt : std::optional(Fault::Missing);
}

} // namespace

QString Draft::text(Field field) const
{
    const auto found = values.find(field);
    return found == values.end() ? QString() : found->second.text;
}

QString normalised(Field field, const QString& text)
{
    switch (field) {
    case Field::IdNumber: return idnumber::normalised(text);
    case Field::FullName: return fullname::normalised(text);
    case Field::BirthDate: return birthdate::normalised(text);
    case Field::Sex: return text;
    case Field::Phone: return phone::normalised(text);
    case Field::Email: return email::normalised(text);
    }
    return {};
}

std::optional<Fault> faultOf(Field field, const QString& text, QDate today)
{
    const auto value = normalised(field, text);
    if (value.isEmpty())
        return rowOf(field).required ? std::optional(Fault::Missing) : std::nullopt;
    switch (field) {
    case Field::IdNumber: return idnumber::faultOf(value);
    case Field::FullName: return fullname::faultOf(value);
    case Field::BirthDate: return birthdate::faultOf(text, today);
    case Field::Sex: return faultOfSex(value);
    case Field::Phone: return phone::faultOf(value);
    case Field::Email: return email::faultOf(value);
    }
    return std::nullopt;
}

std::vector<Warning> warningsOf(const Draft& draft, Field field)
{
    const auto number = normalised(Field::IdNumber, draft.text(Field::IdNumber));
    const auto birth = birthDateOf(draft.text(Field::BirthDate)).value_or(QDate());
    const bool isNumber = field == Field::IdNumber;
    std::vector<Warning> warnings;
    // A contradiction between two fields is shown at whichever of them is asked last.
    if ((isNumber || field == Field::BirthDate) && idnumber::contradictsYear(number, birth))
        warnings.push_back(Warning::IdNumberYear);
    if ((isNumber || field == Field::Sex) && idnumber::contradictsSex(number, draft.text(Field::Sex)))
        warnings.push_back(Warning::IdNumberSex);
    if (isNumber && idnumber::hasUnknownProvince(number))
        warnings.push_back(Warning::IdNumberProvince);
    if (isNumber && number.size() == 9 && text::isAsciiDigits(number))
        warnings.push_back(Warning::IdNumberNine);
    return warnings;
}

QString normalisedCaptcha(const QString& text)
{
    return text::withoutBlanks(text).toLower();
}

} // namespace kiosk::flow
