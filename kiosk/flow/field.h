// The fields a citizen fills, as data: where each is asked, whether it may stay empty, which keys it needs.
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace kiosk::flow {

enum class Field { IdNumber, FullName, BirthDate, Sex, Phone, Email };

// The step of the journey that asks a field.
enum class Asked { Identity, Form };

// What the person types it with.
enum class Keys { Digits, Date, VietnameseText, Email, Choice };

// Where a value came from. A later source never overwrites a better one silently.
enum class Source { Typed, Qr, Chip };

struct FieldRow {
    Field field;
    Asked asked;
    bool required;
    Keys keys;
};

std::span<const FieldRow> fieldTable();
const FieldRow& rowOf(Field field);

// The contract's member name, e.g. "idNumber".
QString fieldName(Field field);
std::optional<Field> fieldFromName(const QString& name);

// What is wrong with a value. The first group is found here, the second said by the portal.
enum class Fault {
    Missing,
    IdNumberNotDigits,
    IdNumberLength, // neither 9 nor 12 digits
    NameHasDigits,
    NameTooLong,
    NameOddCharacter,
    BirthDateShape,      // not dd/mm/yyyy
    BirthDateImpossible, // 31/02, month 13
    BirthDateFuture,
    BirthDateTooOld, // more than 130 years
    PhoneShape,
    EmailShape,

    PortalRefusedField,
    DataMismatch,
    PhoneNotOwned,
};

// Worth a second look, never a refusal: Circular 59/2021 lapsed, numbers can be re-established (see README).
enum class Warning {
    IdNumberYear,     // digits 5 and 6 differ from the birth year, or digit 4 from its century
    IdNumberSex,      // digit 4 differs from the sex
    IdNumberProvince, // the first three digits are none of the 63 codes of Circular 07/2016
    IdNumberNine,     // an old CMND number
};

} // namespace kiosk::flow
