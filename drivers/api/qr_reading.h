// What a scanned code says, as plain values. A QR code is not signed: it tells who somebody claims to be and
// proves nothing.
//
// Personal data: it lives as long as the session and is never logged.
#pragma once

#include "drivers/api/card_values.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <optional>
#include <variant>

namespace drivers::api {

enum class QrField {
    PersonalNumber,
    FullName,
    BirthDate,
    Sex,
    Address,
    IssueDate,
    OldNumber,
    CancelledNumber,
    FatherName,
    MotherName,
};

// Why a field is not what the card holds. Nothing is ever guessed back.
enum class QrDamage {
    NotText,      // bytes that are no UTF-8
    OtherLetters, // UTF-8 that was read in another code page on its way ("Nguyá»…n")
    LettersLost,  // replaced by question marks or left out
    MarksLost,    // a scanner that types cannot type Vietnamese: the whole text is without diacritics
    NotADate,     // digits in a date's place that are none
};

// The QR of an identity card, of 2021 or of 2024. Every field may be missing; text is NFC.
struct QrCard {
    std::optional<QString> personalNumber; // 12 digits
    std::optional<QString> fullName;
    std::optional<CardDate> birthDate;
    std::optional<Sex> sex;
    std::optional<QString> address; // of residence, as it was when the card was issued
    std::optional<QDate> issueDate;
    std::optional<QString> oldNumber;       // CMND: 9 digits, 12 on late ones
    std::optional<QString> cancelledNumber; // an earlier personal number
    std::optional<QString> fatherName;      // on a child's card
    std::optional<QString> motherName;
    QStringList extra; // what this version does not know, in order
    // A field that is in here must not be filled in for the person.
    QMap<QrField, QrDamage> damaged;
    // The text ends before the issue date. What is there may be used; the last field may be a part only.
    bool isCutShort = false;

    bool operator==(const QrCard&) const = default;
};

enum class QrInsuranceKind {
    HealthCard, // the health-insurance card
    VssId,      // the social insurance app
};

struct QrInsurance {
    QrInsuranceKind kind = QrInsuranceKind::HealthCard;
    bool operator==(const QrInsurance&) const = default;
};

// A code of something else.
struct QrForeign {
    bool isTooLong = false; // more than any card holds: not looked into
    bool operator==(const QrForeign&) const = default;
};

using QrContent = std::variant<QrCard, QrInsurance, QrForeign>;

struct QrReading {
    QByteArray bytes; // as they stood in the code; of a scanner that types, its text as UTF-8
    QrContent content;
    bool operator==(const QrReading&) const = default;
};

} // namespace drivers::api
