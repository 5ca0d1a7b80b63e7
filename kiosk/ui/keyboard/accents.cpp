#include "kiosk/ui/keyboard/accents.h"

#include "kiosk/ui/keyboard/letter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

QList<Mark> marksOf(char16_t base)
{
    switch (base) {
    case u'a': return {Mark::None, Mark::Breve, Mark::Circumflex};
    case u'e': return {Mark::None, Mark::Circumflex};
    case u'o': return {Mark::None, Mark::Circumflex, Mark::Horn};
    case u'u': return {Mark::None, Mark::Horn};
    case u'd': return {Mark::None, Mark::Stroke};
    default: return {Mark::None};
    }
}

QString highlandLetters(char16_t key)
{
    switch (key) {
    case u'a': return u""_s;
    case u'b': return u"ƀ"_s;
    case u'c': return u"č"_s;
    case u'e': return u"ĕ ê\u0306"_s;
    case u'i': return u"ĭ"_s;
    case u'n': return u"ñ"_s;
    case u'o': return u"ŏ ô\u0306 ơ\u0306"_s;
    case u'u': return u"ŭ ư\u0306"_s;
    default: return {};
    }
}

constexpr std::array<Tone, 6> tonesInOrder{Tone::Acute, Tone::Grave, Tone::Hook,
                                           Tone::Tilde, Tone::Dot,   Tone::Level};

} // namespace

Accents accentsOf(const QString& text)
{
    Accents accents;
    const Letter letter = letterOf(text);
    if (letter.base == 0)
        return accents;
    for (const Mark mark : marksOf(letter.base)) {
        Letter other = letter;
        other.mark = mark;
        if (mark != letter.mark)
            accents.marks.append(textOf(other));
    }
    for (const Tone tone : tonesInOrder) {
        Letter other = letter;
        other.tone = tone;
        if (isVowel(letter) && tone != letter.tone)
            accents.tones.append(textOf(other));
    }
    return accents;
}

QStringList variantsOf(QChar key, bool upper)
{
    Letter letter = letterOf(QString(key.toLower()));
    letter.upper = upper;
    if (letter.base == 0)
        return {};
    const Accents accents = accentsOf(textOf(letter));
    QStringList variants = accents.tones + accents.marks;
    const QStringList highland = highlandLetters(letter.base).split(u' ', Qt::SkipEmptyParts);
    for (const QString& other : highland)
        variants.append(upper ? other.toUpper() : other);
    return variants;
}

} // namespace kiosk::ui::keyboard
