// What a field takes; the keyboard obeys it.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace kiosk::ui::keyboard {

// In QML: FieldKind.PersonName.
namespace field_kind {
Q_NAMESPACE
QML_NAMED_ELEMENT(FieldKind)
enum class Kind {
    VietnameseText, // composed; an address, a word
    PersonName,     // composed, each part begins with a capital, Highland marks are kept in every word
    Latin,          // not composed
    Email,          // not composed, no spaces
    AccountName,    // not composed: letters, digits and . _ -
    Code,           // upper-case letters and digits, nothing else
    Captcha,        // lower-case letters and digits, nothing else
    Digits,
    Date,     // digits and slashes
    Otp,      // secret: digits
    Password, // secret: every printable ASCII character but the space
    Pin,      // secret: digits
};
Q_ENUM_NS(Kind)
} // namespace field_kind

using FieldKind = field_kind::Kind;

[[nodiscard]] constexpr bool isSecret(FieldKind kind)
{
    return kind >= FieldKind::Otp;
}
[[nodiscard]] constexpr bool isComposed(FieldKind kind)
{
    return kind <= FieldKind::PersonName;
}
[[nodiscard]] constexpr bool isNumeric(FieldKind kind)
{
    return kind == FieldKind::Digits || kind == FieldKind::Date || kind == FieldKind::Otp ||
           kind == FieldKind::Pin;
}

// The character as the field takes it (a captcha lowers its letters, a code raises them), null if it does
// not.
[[nodiscard]] QChar taken(FieldKind kind, QChar character);

} // namespace kiosk::ui::keyboard
