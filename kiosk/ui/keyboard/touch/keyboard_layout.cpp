#include "kiosk/ui/keyboard/touch/keyboard_layout.h"

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

constexpr qreal letterColumns = 10;
constexpr qreal letterRows = 5;

QString telexHint(QChar key)
{
    switch (key.unicode()) {
    case u's': return u"á"_s;
    case u'f': return u"à"_s;
    case u'r': return u"ả"_s;
    case u'x': return u"ã"_s;
    case u'j': return u"ạ"_s;
    case u'w': return u"ư"_s;
    default: return {};
    }
}

QString vniHint(QChar key)
{
    static const QString hints = u"aáàảãạâơăđ"_s;
    return hints.mid(key.digitValue(), 1);
}

// Lays keys from left to right and top to bottom.
class Rows {
public:
    explicit Rows(Writing writing) : m_writing(writing) {}

    Rows& add(Key::Role role, qreal span, const QString& text = {}, const QString& hint = {})
    {
        m_layout.keys.append({role, text, hint, m_column, m_row, span, 1});
        m_column += span;
        return *this;
    }
    Rows& gap(qreal span)
    {
        m_column += span;
        return *this;
    }
    Rows& letters(const QString& keys)
    {
        for (const QChar key : keys)
            add(Key::Letter, 1, QString(key), m_writing == Writing::Telex ? telexHint(key) : QString());
        return *this;
    }
    Rows& texts(const QString& keys, qreal span = 1)
    {
        for (const QChar key : keys)
            add(Key::Text, span, QString(key));
        return *this;
    }
    Rows& next()
    {
        m_column = 0;
        ++m_row;
        return *this;
    }
    Rows& digitRow()
    {
        for (const QChar key : u"1234567890"_s)
            add(Key::Digit, 1, QString(key), m_writing == Writing::Vni ? vniHint(key) : QString());
        return next();
    }
    Rows& accentRow()
    {
        for (int i = 0; i < accentKeys; ++i)
            add(Key::Accent, letterColumns / accentKeys);
        return next();
    }
    [[nodiscard]] KeyboardLayout done(qreal columns, qreal rows)
    {
        m_layout.columns = columns;
        m_layout.rows = rows;
        return m_layout;
    }

private:
    Writing m_writing;
    KeyboardLayout m_layout;
    qreal m_column = 0;
    qreal m_row = 0;
};

void lettersBlock(Rows& rows, bool shift)
{
    rows.letters(u"qwertyuiop"_s).next();
    rows.gap(0.5).letters(u"asdfghjkl"_s).next();
    if (shift)
        rows.add(Key::Shift, 1.5);
    else
        rows.gap(1.5);
    rows.letters(u"zxcvbnm"_s).add(Key::Backspace, 1.5).next();
}

void bottomRow(Rows& rows, FieldKind kind)
{
    rows.add(Key::Hide, 0.9);
    switch (kind) {
    case FieldKind::Email:
        rows.add(Key::Page, 1.2)
            .texts(u"@"_s)
            .add(Key::Text, 2, u"@gmail.com"_s)
            .add(Key::Text, 1.2, u".com"_s);
        rows.texts(u"."_s, 0.8).texts(u"-_"_s, 0.7).add(Key::Enter, 1.5);
        break;
    case FieldKind::Latin:
        rows.add(Key::Page, 1.2)
            .texts(u"@-"_s, 0.9)
            .add(Key::Space, 2.8)
            .texts(u"_."_s, 0.9)
            .add(Key::Enter, 1.5);
        break;
    case FieldKind::Password:
        rows.add(Key::Page, 1.4).texts(u"!@#$"_s, 1.05).texts(u"._"_s, 0.9).add(Key::Enter, 1.7);
        break;
    case FieldKind::AccountName: rows.texts(u"._-"_s, 1.4).add(Key::Clear, 1.9).add(Key::Enter, 3); break;
    case FieldKind::Code:
    case FieldKind::Captcha: rows.add(Key::Clear, 3.1).add(Key::Enter, 6); break;
    case FieldKind::PersonName:
        rows.add(Key::Page, 1.2).add(Key::Method, 1.7).texts(u"'"_s, 0.8).add(Key::Space, 2.3);
        rows.texts(u"-."_s, 0.8).add(Key::Enter, 1.5);
        break;
    default:
        rows.add(Key::Page, 1.2).add(Key::Method, 1.7).texts(u","_s, 0.8).add(Key::Space, 2.3);
        rows.texts(u"/."_s, 0.8).add(Key::Enter, 1.5);
        break;
    }
}

// A captcha and a code have one case of letters.
bool hasShift(FieldKind kind)
{
    return kind != FieldKind::Captcha && kind != FieldKind::Code;
}

bool hasSymbols(FieldKind kind)
{
    return hasShift(kind) && kind != FieldKind::AccountName;
}

KeyboardLayout letterPage(FieldKind kind, Writing writing)
{
    Rows rows(writing);
    if (writing == Writing::PickAccents)
        rows.accentRow();
    else
        rows.digitRow();
    lettersBlock(rows, hasShift(kind));
    bottomRow(rows, kind);
    return rows.done(letterColumns, letterRows);
}

// Every printable ASCII sign, and the digits as themselves even in VNI.
KeyboardLayout symbolPage(FieldKind kind)
{
    Rows rows(Writing::None);
    rows.texts(u"1234567890"_s).next();
    rows.texts(u"@#$%&*-+()"_s).next();
    rows.texts(u"!\"':;/?,.~"_s).next();
    rows.texts(u"=_\\|[]{}"_s, 8.5 / 8).add(Key::Backspace, 1.5).next();
    rows.add(Key::Hide, 0.9).add(Key::Page, 1.2).texts(u"<>^`"_s, 0.9);
    if (kind == FieldKind::Password || kind == FieldKind::Email)
        rows.gap(2.8);
    else
        rows.add(Key::Space, 2.8);
    return rows.add(Key::Enter, 1.5).done(letterColumns, letterRows);
}

KeyboardLayout numberPad(FieldKind kind)
{
    Rows rows(Writing::None);
    for (int row = 0; row < 3; ++row) {
        for (int digit = 1; digit <= 3; ++digit)
            rows.add(Key::Digit, 1, QString::number(3 * row + digit));
        rows.next();
    }
    rows.add(Key::Clear, 1).add(Key::Digit, 1, u"0"_s);
    if (kind == FieldKind::Date)
        rows.add(Key::Text, 1, u"/"_s);
    else
        rows.add(Key::Hide, 1);
    KeyboardLayout pad = rows.done(4.4, 4);
    pad.keys.append({Key::Backspace, {}, {}, 3, 0, 1.4, 2});
    pad.keys.append({Key::Enter, {}, {}, 3, 2, 1.4, 2});
    return pad;
}

} // namespace

KeyboardLayout keyboardLayout(FieldKind kind, Writing writing, bool symbols)
{
    if (keyboard::isNumeric(kind))
        return numberPad(kind);
    if (symbols && hasSymbols(kind))
        return symbolPage(kind);
    return letterPage(kind, keyboard::isComposed(kind) ? writing : Writing::None);
}

} // namespace kiosk::ui::keyboard
