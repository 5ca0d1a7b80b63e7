#include "kiosk/flow/full_name.h"

#include "kiosk/flow/text.h"

#include <QList>

namespace kiosk::flow::fullname {

namespace {

bool isJoiner(char32_t c)
{
    // ' U+0027, ’ U+2019, ʼ U+02BC; hyphen-minus and U+2010; dot.
    return c == U'\'' || c == U'\u2019' || c == U'\u02BC' || c == U'-' || c == U'\u2010' || c == U'.';
}

bool isLatinLetter(char32_t c)
{
    return QChar::isLetter(c) && QChar::script(c) == QChar::Script_Latin;
}

// One the Latin alphabets here use; a Thai or Arabic mark would have a script of its own.
bool isMark(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing && QChar::script(c) == QChar::Script_Inherited;
}

} // namespace

QString normalised(const QString& text)
{
    return text::folded(text);
}

std::optional<Fault> faultOf(const QString& normalised)
{
    bool anyLetter = false;
    bool onLetter = false; // a mark needs something to sit on
    bool odd = false;
    for (const char32_t c : normalised.toUcs4()) {
        if (QChar::isDigit(c))
            return Fault::NameHasDigits;
        if (isLatinLetter(c)) {
            anyLetter = onLetter = true;
        } else if (!(isMark(c) && onLetter)) {
            onLetter = false;
            odd = odd || !(isJoiner(c) || c == U' ');
        }
    }
    if (odd || !anyLetter)
        return Fault::NameOddCharacter;
    if (text::graphemes(normalised) > longest)
        return Fault::NameTooLong;
    return std::nullopt;
}

} // namespace kiosk::flow::fullname
