#include "drivers/camera/letters.h"

#include <algorithm>

namespace drivers::camera {

using namespace Qt::StringLiterals;
using api::QrDamage;

namespace {

// What the bytes 80 to 9F are in Windows-1252; elsewhere they stay themselves.
constexpr QStringView windowsSigns =
    u"\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152"
    u"\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A"
    u"\u0153\u017E\u0178";

bool isContinuation(QChar c)
{
    return (c >= QChar(0x80) && c <= QChar(0xBF)) || windowsSigns.contains(c);
}

// The first byte of a Vietnamese letter in UTF-8, followed by one that can only be its second: C3 to C6, and
// E1 with BA or BB. C3 is U+0102 in Windows-1258.
bool isBrokenPair(QChar first, QChar second)
{
    if (first == QChar(0xE1))
        return second == QChar(0xBA) || second == QChar(0xBB);
    return QStringView(u"\u00C3\u0102\u00C4\u00C5\u00C6").contains(first) && isContinuation(second);
}

bool isOtherScript(QChar c)
{
    if (c >= QChar(0x2500) && c <= QChar(0x259F)) // lines and blocks of the DOS code pages
        return true;
    const auto script = c.script();
    return c.isLetter() && script != QChar::Script_Latin && script != QChar::Script_Common &&
           script != QChar::Script_Inherited;
}

// Latin letters that no language of Viet Nam is written with, and that code pages put where others were
// meant.
bool isForeignLatin(QChar c)
{
    return QStringView(u"\u00C4\u00C5\u00C6\u00C7\u00D0\u00D8\u00DE\u00DF\u00E4\u00E5\u00E6\u00E7\u00F0\u00F8"
                       u"\u00FE\u00FF\u00CB\u00CF\u00EB\u00EF\u0192\u00AA\u00BA\u00B5")
        .contains(c);
}

bool isLost(QChar c)
{
    return c == QChar::ReplacementCharacter || c == u'?' || c.category() == QChar::Other_Control ||
           c == QChar(0x25A1);
}

// The base letter of one with marks.
QChar baseOf(QChar c)
{
    const auto parts = QString(c).normalized(QString::NormalizationForm_D);
    return parts.isEmpty() ? c : parts.front().toLower();
}

bool lacksVowel(QStringView syllable)
{
    const auto letters =
        std::count_if(syllable.begin(), syllable.end(), [](QChar c) { return c.isLetter(); });
    // One letter may be a name of its own, as in K' Brel.
    return letters >= 2 && std::none_of(syllable.begin(), syllable.end(),
                                        [](QChar c) { return QStringView(u"aeiouy").contains(baseOf(c)); });
}

} // namespace

bool looksLikeName(QStringView text)
{
    const auto isOfName = [](QChar c) {
        return c.isLetter() || c.isMark() || c.isSpace() || QStringView(u"'\u2019-.").contains(c);
    };
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }) &&
           std::all_of(text.begin(), text.end(), isOfName);
}

bool isWithoutMarks(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x7F && c.isLetter(); });
}

std::optional<QrDamage> damageOfText(QStringView text, QrRoad road)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (isBrokenPair(text[i], text[i + 1]))
            return QrDamage::OtherLetters;
    }
    if (std::any_of(text.begin(), text.end(), isOtherScript))
        return QrDamage::OtherLetters;
    if (road == QrRoad::TypingScanner && std::any_of(text.begin(), text.end(), isForeignLatin))
        return QrDamage::OtherLetters;
    if (std::any_of(text.begin(), text.end(), isLost))
        return QrDamage::LettersLost;
    return std::nullopt;
}

std::optional<QrDamage> damageOfName(QStringView name, QrRoad road)
{
    if (const auto damage = damageOfText(name, road))
        return damage;
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.isDigit(); }))
        return QrDamage::LettersLost;
    if (road == QrRoad::TypingScanner) {
        const auto syllables = name.split(u' ', Qt::SkipEmptyParts);
        if (std::any_of(syllables.begin(), syllables.end(), lacksVowel))
            return QrDamage::LettersLost;
    }
    return std::nullopt;
}

} // namespace drivers::camera
