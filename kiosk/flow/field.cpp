#include "kiosk/flow/field.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::flow {

namespace {

constexpr std::array table{
    FieldRow{Field::IdNumber, Asked::Identity, true, Keys::Digits},
    FieldRow{Field::FullName, Asked::Identity, true, Keys::VietnameseText},
    FieldRow{Field::BirthDate, Asked::Identity, true, Keys::Date},
    FieldRow{Field::Sex, Asked::Identity, false, Keys::Choice},
    FieldRow{Field::Phone, Asked::Form, true, Keys::Digits},
    FieldRow{Field::Email, Asked::Form, false, Keys::Email},
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
    case Field::Phone: return u"phone"_s;
    case Field::Email: return u"email"_s;
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

} // namespace kiosk::flow
