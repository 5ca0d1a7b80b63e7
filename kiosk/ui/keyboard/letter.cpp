#include "kiosk/ui/keyboard/letter.h"

#include <QTextBoundaryFinder>

#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

constexpr char16_t combiningCircumflex = 0x0302;
constexpr char16_t combiningBreve = 0x0306;
constexpr char16_t combiningHorn = 0x031B;
constexpr std::array<char16_t, 6> combiningTones{0, 0x0301, 0x0300, 0x0309, 0x0303, 0x0323};

bool takesMark(char16_t base, Mark mark)
{
    switch (mark) {
    case Mark::None: return true;
    case Mark::Circumflex: return base == u'a' || base == u'e' || base == u'o';
    case Mark::Breve: return base == u'a';
    case Mark::Horn: return base == u'o' || base == u'u';
    case Mark::Stroke: return base == u'd';
    }
    return false;
}

// False when the combining character belongs to no Vietnamese letter of this base.
bool addSign(Letter& letter, char16_t sign)
{
    if (!isVowel(letter))
        return false;
    for (std::size_t tone = 1; tone < combiningTones.size(); ++tone) {
        if (combiningTones[tone] != sign)
            continue;
        const bool first = letter.tone == Tone::Level;
        letter.tone = static_cast<Tone>(tone);
        return first;
    }
    const Mark mark = sign == combiningCircumflex ? Mark::Circumflex
                      : sign == combiningBreve    ? Mark::Breve
                      : sign == combiningHorn     ? Mark::Horn
                                                  : Mark::None;
    if (mark == Mark::None || letter.mark != Mark::None || !takesMark(letter.base, mark))
        return false;
    letter.mark = mark;
    return true;
}

Letter foreignLetter(const QString& grapheme)
{
    Letter letter;
    letter.foreign = grapheme.normalized(QString::NormalizationForm_C);
    letter.upper = grapheme.at(0).isUpper();
    return letter;
}

} // namespace

bool isVowel(const Letter& letter)
{
    return letter.base != 0 && u"aeiouy"_s.contains(QChar(letter.base));
}

bool isConsonant(const Letter& letter)
{
    return letter.base != 0 && !isVowel(letter);
}

Letter letterOf(const QString& grapheme)
{
    const QString parts = grapheme.normalized(QString::NormalizationForm_D);
    if (parts.isEmpty())
        return {};
    Letter letter;
    letter.upper = parts.at(0).isUpper();
    letter.base = parts.at(0).toLower().unicode();
    if (letter.base == 0x0111) { // đ has no decomposition
        letter.base = u'd';
        letter.mark = Mark::Stroke;
    }
    if (letter.base < u'a' || letter.base > u'z')
        return foreignLetter(grapheme);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (!addSign(letter, parts.at(i).unicode()))
            return foreignLetter(grapheme);
    }
    return letter;
}

Letters lettersOf(const QString& word)
{
    Letters letters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary())
        letters.append(letterOf(word.mid(from, to - from)));
    return letters;
}

QString textOf(const Letter& letter, Tone tone)
{
    if (letter.base == 0)
        return letter.foreign;
    if (letter.mark == Mark::Stroke)
        return letter.upper ? u"Đ"_s : u"đ"_s;
    QString text(letter.upper ? QChar(letter.base).toUpper() : QChar(letter.base));
    if (letter.mark == Mark::Circumflex)
        text += QChar(combiningCircumflex);
    else if (letter.mark == Mark::Breve)
        text += QChar(combiningBreve);
    else if (letter.mark == Mark::Horn)
        text += QChar(combiningHorn);
    const Tone shown = tone == Tone::Level ? letter.tone : tone;
    if (shown != Tone::Level)
        text += QChar(combiningTones[static_cast<std::size_t>(shown)]);
    return text.size() == 1 ? text : text.normalized(QString::NormalizationForm_C);
}

qsizetype previousGrapheme(const QString& text, qsizetype position)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(position);
    return qMax<qsizetype>(finder.toPreviousBoundary(), 0);
}

qsizetype nextGrapheme(const QString& text, qsizetype position)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(position);
    const qsizetype next = finder.toNextBoundary();
    return next < 0 ? text.size() : next;
}

} // namespace kiosk::ui::keyboard
