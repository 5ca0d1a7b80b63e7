#include "kiosk/flow/field.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::flow {

namespace {

constexpr std::array table{
    FieldRow{Field::IdNumber, Asked::Identity, Keys::Digits, true},
    FieldRow{Field::FullName, Asked::Identity, Keys::VietnameseText, true},
    FieldRow{Field::BirthDate, Asked::Identity, Keys::Date, true},
    FieldRow{Field::Sex, Asked::Identity, Keys::Choice, true},
    FieldRow{Field::InsuranceNumber, Asked::Identity, Keys::Code, true},
    FieldRow{Field::Phone, Asked::Form, Keys::Digits, true},
    FieldRow{Field::Email, Asked::Form, Keys::Email, true},
    FieldRow{Field::Carrier, Asked::Form, Keys::Choice, true},
    FieldRow{Field::AccountName, Asked::Form, Keys::Latin, true},
    FieldRow{Field::Activation, Asked::Form, Keys::Choice, true},
    FieldRow{Field::PermanentProvince, Asked::Form, Keys::Province, true},
    FieldRow{Field::PermanentCommune, Asked::Form, Keys::Commune, true},
    FieldRow{Field::PermanentAddress, Asked::Form, Keys::VietnameseText, true},
    FieldRow{Field::SameAddress, Asked::Form, Keys::Choice, false},
    FieldRow{Field::CurrentProvince, Asked::Form, Keys::Province, true},
    FieldRow{Field::CurrentCommune, Asked::Form, Keys::Commune, true},
    FieldRow{Field::CurrentAddress, Asked::Form, Keys::VietnameseText, true},
    FieldRow{Field::ReceiptCode, Asked::Identity, Keys::Code, true},
};

} // namespace

std::span<const FieldRow> fieldTable()
{
    return table;
}

const FieldRow& rowOf(Field field)
{
    return *std::ranges::find(table, field, &FieldRow::field);
}

QString fieldName(Field field)
{
    switch (field) {
    case Field::IdNumber: return u"idNumber"_s;
    case Field::FullName: return u"fullName"_s;
    case Field::BirthDate: return u"birthDate"_s;
    case Field::Sex: return u"sex"_s;
    case Field::InsuranceNumber: return u"insuranceNumber"_s;
    case Field::Phone: return u"phone"_s;
    case Field::Email: return u"email"_s;
    case Field::Carrier: return u"carrier"_s;
    case Field::AccountName: return u"accountName"_s;
    case Field::Activation: return u"activation"_s;
    case Field::PermanentProvince: return u"permanentProvince"_s;
    case Field::PermanentCommune: return u"permanentCommune"_s;
    case Field::PermanentAddress: return u"permanentAddress"_s;
    case Field::SameAddress: return u"sameAddress"_s;
    case Field::CurrentProvince: return u"currentProvince"_s;
    case Field::CurrentCommune: return u"currentCommune"_s;
    case Field::CurrentAddress: return u"currentAddress"_s;
    case Field::ReceiptCode: return u"receiptCode"_s;
    }
    return {};
}

std::optional<Field> fieldFromName(const QString& name)
{
    for (const auto& row : table) {
        if (fieldName(row.field) == name)
            return row.field;
    }
    return std::nullopt;
}

QStringList choicesOf(Field field)
{
    switch (field) {
    case Field::Sex: return {u"female"_s, u"male"_s};
    case Field::Carrier: return {u"viettel"_s, u"vinaphone"_s, u"mobifone"_s};
    case Field::Activation: return {u"sms"_s, u"email"_s};
    case Field::SameAddress: return {u"yes"_s, u"no"_s};
    default: return {};
    }
}

} // namespace kiosk::flow
