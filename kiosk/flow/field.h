// The fields a citizen fills, as data: which step asks each, what it is typed with, what it may hold.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace kiosk::flow {

enum class Field {
    IdNumber,
    FullName,
    BirthDate,
    Sex, // "male", "female"
    InsuranceNumber,
    Phone,
    Email,
    Carrier, // of a SIM ký số: "viettel", "vinaphone", "mobifone"
    AccountName,
    Activation, // of a PostID: "sms", "email"
    PermanentProvince,
    PermanentCommune,
    PermanentAddress, // house and street, without commune and province
    SameAddress,      // "yes", "no": whether the current address is the permanent one; asked, never sent
    CurrentProvince,
    CurrentCommune,
    CurrentAddress,
    ReceiptCode, // of an earlier registration that is to be gone on with
};

// The step of the journey that asks a field.
enum class Asked { Identity, Form };

// What the person gives it with.
enum class Keys {
    Digits,
    Date,
    VietnameseText,
    Email,
    Latin,    // letters, digits and . _ - without composing
    Code,     // upper-case letters and digits without composing
    Choice,   // one of choicesOf()
    Province, // picked from the list of provinces, or typed
    Commune,  // picked from the list of the province chosen before, or typed
};

// Where a value came from. A later source never overwrites a better one silently.
enum class Source { Typed, Qr, Chip };

struct FieldRow {
    Field field;
    Asked asked;
    Keys keys;
    bool sent; // a member of the contract
};

std::span<const FieldRow> fieldTable();
const FieldRow& rowOf(Field field);

// The contract's member name, e.g. "idNumber".
QString fieldName(Field field);
std::optional<Field> fieldFromName(const QString& name);

// The values a Choice may take, in the order shown; empty for every other field.
QStringList choicesOf(Field field);

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
    BirthDateTooOld,      // more than 130 years
    InsuranceNumberShape, // none of 10 digits, 12 digits and the card's 15 characters
    PhoneShape,
    EmailShape,
    AccountNameShape, // not 4 to 32 of A-Z a-z 0-9 . _ -
    AddressTooLong,
    ReceiptCodeShape, // not 11 of the code's letters and digits
    ReceiptCodeCheck, // the check symbol does not fit: mistyped

    PortalRefusedField,
    DataMismatch,
    PhoneNotOwned,
    AccountNotFound,    // no account with this ID number and this phone
    ResumptionNotFound, // no registration with this code and this phone
};

// Worth a second look, never a refusal: Circular 59/2021 lapsed, numbers can be re-established (see README).
enum class Warning {
    IdNumberYear,           // digits 5 and 6 differ from the birth year, or digit 4 from its century
    IdNumberSex,            // digit 4 differs from the sex
    IdNumberProvince,       // the first three digits are none of the 63 codes of Circular 07/2016
    IdNumberNine,           // an old CMND number
    InsuranceNumberDiffers, // 12 digits that are not the ID number, which they have been since 01/08/2025
};

} // namespace kiosk::flow
