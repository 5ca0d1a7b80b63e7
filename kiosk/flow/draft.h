// What the citizen has given so far, and what is wrong or odd about it. Pure values and pure functions.
#pragma once

#include "kiosk/flow/method.h"
#include "kiosk/flow/purpose.h"

#include <QDate>

#include <map>
#include <optional>
#include <vector>

namespace kiosk::flow {

struct FieldValue {
    QString text; // as typed, NFC; a date as dd/mm/yyyy; a choice as one of choicesOf() or empty
    Source source = Source::Typed;
    bool operator==(const FieldValue&) const = default;
};

struct Draft {
    Purpose purpose = Purpose::Register;
    std::optional<Subject> subject;
    std::optional<Method> method;
    std::map<Field, FieldValue> values;

    [[nodiscard]] QString text(Field field) const;
    bool operator==(const Draft&) const = default;
};

// The text as the portal wants it: NFC, blanks folded, dates YYYY-MM-DD, phones 0 + 9 digits, a health
// insurance card's number its last ten digits. Nothing is "corrected": upper and lower case of a name,
// apostrophes and one-letter parts stay.
QString normalised(Field field, const QString& text);

// What the draft's purpose or method asks, in order, given what has been answered so far.
std::vector<Asking> askedOf(const Draft& draft);
// Whether the field is asked and may not stay empty.
bool isRequired(const Draft& draft, Field field);

// What is wrong with a text that has been given, if anything; an empty one is never wrong by itself. `today`
// is the date at the kiosk.
std::optional<Fault> faultOf(Field field, const QString& text, QDate today);
// What keeps the draft's field from going on, if anything.
std::optional<Fault> faultOf(const Draft& draft, Field field, QDate today);

// What is odd about a field beside the others. Never a refusal.
std::vector<Warning> warningsOf(const Draft& draft, Field field);

// dd/mm/yyyy -> date.
std::optional<QDate> birthDateOf(const QString& text);

// Lower case, no blanks, NFC: the strict reading of the real portal's captcha.
QString normalisedCaptcha(const QString& text);

} // namespace kiosk::flow
