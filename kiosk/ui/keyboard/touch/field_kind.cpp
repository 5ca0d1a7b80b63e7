#include "kiosk/ui/keyboard/touch/field_kind.h"

namespace kiosk::ui::keyboard {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
bool isAsciiGraph(QChar c)
{
    return c > u' ' && c < QChar(0x7F);
}

} // namespace

QChar taken(FieldKind kind, QChar character)
{
    const QChar refused;
    switch (kind) {
    case FieldKind::VietnameseText:
    case FieldKind::PersonName: return character.isPrint() || character.isMark() ? character : refused;
    case FieldKind::Latin: return isAsciiGraph(character) || character == u' ' ? character : refused;
    case FieldKind::Email:
    case FieldKind::Password: return isAsciiGraph(character) ? character : refused;
    case FieldKind::AccountName:
        return isAsciiLetter(character) || isAsciiDigit(character) || character == u'.' ||
                       character == u'_' || character == u'-'
                   ? character
                   : refused;
    case FieldKind::Code:
        return isAsciiLetter(character) || isAsciiDigit(character) ? character.toUpper() : refused;
    case FieldKind::Captcha:
        return isAsciiLetter(character) || isAsciiDigit(character) ? character.toLower() : refused;
    case FieldKind::Date: return isAsciiDigit(character) || character == u'/' ? character : refused;
    case FieldKind::Digits:
    case FieldKind::Otp:
    case FieldKind::Pin: return isAsciiDigit(character) ? character : refused;
    }
    return refused;
}

} // namespace kiosk::ui::keyboard
