#include "kiosk/flow/draft.h"

#include "kiosk/flow/account_name.h"
#include "kiosk/flow/birth_date.h"
#include "kiosk/flow/email.h"
#include "kiosk/flow/full_name.h"
#include "kiosk/flow/id_number.h"
#include "kiosk/flow/insurance_number.h"
#include "kiosk/flow/phone.h"
#include "kiosk/flow/receipt_code.h"
#include "kiosk/flow/text.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kiosk::flow {

namespace {

constexpr qsizetype longestAddress = 120;

// Chosen, not typed: anything else is a choice not made.
std::optional<Fault> faultOfChoice(Field field, const QString& text)
{
    return choicesOf(field).contains(text) ? std::nullopt : std::optional(Fault::Missing);
}

std::optional<Fault> faultOfAddress(const QString& text)
{
    return text::graphemes(text) <= longestAddress ? std::nullopt : std::optional(Fault::AddressTooLong);
}

bool holds(const Draft& draft, When when)
{
    switch (when) {
    case When::Always: return true;
    case When::ActivatedBySms: return draft.text(Field::Activation) == u"sms"_s;
    case When::ActivatedByEmail: return draft.text(Field::Activation) == u"email"_s;
    case When::LivesElsewhere: return draft.text(Field::SameAddress) == u"no"_s;
    }
    return false;
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
    case Field::InsuranceNumber: return insurancenumber::normalised(text);
    case Field::Phone: return phone::normalised(text);
    case Field::Email: return email::normalised(text);
    case Field::AccountName: return accountname::normalised(text);
    case Field::ReceiptCode: return receiptcode::normalised(text);
    case Field::PermanentProvince:
    case Field::PermanentCommune:
    case Field::PermanentAddress:
    case Field::CurrentProvince:
    case Field::CurrentCommune:
    case Field::CurrentAddress: return text::folded(text);
    case Field::Sex:
    case Field::Carrier:
    case Field::Activation:
    case Field::SameAddress: return text;
    }
    return {};
}

std::vector<Asking> askedOf(const Draft& draft)
{
    const auto& row = rowOf(draft.purpose);
    const auto fields = !row.chooses   ? row.fields
                        : draft.method ? rowOf(*draft.method).fields
                                       : std::span<const Asking>();
    std::vector<Asking> asked;
    std::ranges::copy_if(fields, std::back_inserter(asked),
                         [&draft](const Asking& asking) { return holds(draft, asking.when); });
    return asked;
}

bool isRequired(const Draft& draft, Field field)
{
    return std::ranges::any_of(askedOf(draft), [field](const Asking& asking) {
        return asking.field == field && asking.need == Need::Must;
    });
}

std::optional<Fault> faultOf(const Draft& draft, Field field, QDate today)
{
    const auto text = draft.text(field);
    if (normalised(field, text).isEmpty())
        return isRequired(draft, field) ? std::optional(Fault::Missing) : std::nullopt;
    return faultOf(field, text, today);
}

std::optional<Fault> faultOf(Field field, const QString& text, QDate today)
{
    const auto value = normalised(field, text);
    if (value.isEmpty())
        return std::nullopt;
    switch (field) {
    case Field::IdNumber: return idnumber::faultOf(value);
    case Field::FullName: return fullname::faultOf(value);
    case Field::BirthDate: return birthdate::faultOf(text, today);
    case Field::InsuranceNumber: return insurancenumber::faultOf(value);
    case Field::Phone: return phone::faultOf(value);
    case Field::Email: return email::faultOf(value);
    case Field::AccountName: return accountname::faultOf(value);
    case Field::ReceiptCode: return receiptcode::faultOf(value);
    case Field::PermanentProvince:
    case Field::PermanentCommune:
    case Field::PermanentAddress:
    case Field::CurrentProvince:
    case Field::CurrentCommune:
    case Field::CurrentAddress: return faultOfAddress(value);
    case Field::Sex:
    case Field::Carrier:
    case Field::Activation:
    case Field::SameAddress: return faultOfChoice(field, value);
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
    const auto insurance = normalised(Field::InsuranceNumber, draft.text(Field::InsuranceNumber));
    if (field == Field::InsuranceNumber && insurancenumber::differsFrom(insurance, number))
        warnings.push_back(Warning::InsuranceNumberDiffers);
    return warnings;
}

QString normalisedCaptcha(const QString& text)
{
    return text::withoutBlanks(text).toLower();
}

} // namespace kiosk::flow
