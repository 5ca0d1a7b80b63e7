#include "kiosk/ui/keyboard/composer.h"

#include "kiosk/ui/keyboard/key_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

// Longer than any syllable or name part; beyond it a "word" is somebody leaning on the keyboard.
constexpr qsizetype longestWord = 24;

bool keepsMarks(const Word& word)
{
    return word.nameContext || looksHighland(word.letters);
}

bool isVietnamese(const Word& word)
{
    return !word.marksOnly && isPossible(word.letters, word.tone);
}

bool hasShortcut(const Letters& letters)
{
    return std::any_of(letters.begin(), letters.end(),
                       [](const Letter& letter) { return letter.shortcut != Shortcut::None; });
}

// A tone sign found on a letter becomes the word's, if the word is Vietnamese with it.
void liftTone(Word& word)
{
    const auto toned = [](const Letter& letter) { return letter.tone != Tone::Level; };
    const auto found = std::find_if(word.letters.cbegin(), word.letters.cend(), toned);
    if (found == word.letters.cend() || word.tone != Tone::Level)
        return;
    Letters letters = word.letters;
    Letter& letter = letters[found - word.letters.cbegin()];
    const Tone tone = std::exchange(letter.tone, Tone::Level);
    if (!isPossible(letters, tone))
        return;
    word.letters = letters;
    word.tone = tone;
}

} // namespace

Composer::Composer(Method method, TonePlacement placement) : m_method(method), m_placement(placement) {}

Word Composer::read(const QString& text, bool nameContext) const
{
    Word word;
    word.letters = lettersOf(text);
    word.start = text;
    word.nameContext = nameContext;
    liftTone(word);
    return word;
}

qsizetype Composer::type(Word& word, qsizetype at, const QString& key) const
{
    const Word before = word;
    const bool atEnd = at == word.letters.size();
    word.keys += key;
    Effect effect = Effect::None;
    if (m_method != Method::Plain && !word.literal && word.letters.size() < longestWord && key.size() == 1) {
        if (isVietnamese(word))
            effect = composeKey(m_method, word.letters, word.tone, at, key.at(0));
        else if (word.marksOnly || keepsMarks(word))
            effect = markKey(m_method, word.letters, at, key.at(0));
    }
    if (effect == Effect::Changed)
        return at;
    insert(word, at, key);
    if (effect == Effect::TakenBack) {
        word.start = text(word);
        word.keys.clear();
        word.literal = !isPossible(word.letters, word.tone);
    } else if (!word.literal) {
        settle(word, before, atEnd);
    }
    return atEnd ? word.letters.size() : at + 1;
}

void Composer::insert(Word& word, qsizetype at, const QString& key) const
{
    word.letters.insert(at, letterOf(key));
    liftTone(word);
    if (m_method != Method::Plain && !word.marksOnly)
        matchHorns(word.letters);
}

// After a plain letter: is the word still Vietnamese, and if not, what stands instead?
void Composer::settle(Word& word, const Word& before, bool atEnd) const
{
    if (isVietnamese(word))
        return;
    if (keepsMarks(word) && word.tone == Tone::Level && !hasShortcut(word.letters))
        return;
    if (!atEnd) {
        const qsizetype toned = tonePosition(before.letters, m_placement);
        if (word.tone != Tone::Level && toned >= 0) {
            // The sign stays on the letter that had it, wherever the new letter went.
            const bool moved = word.letters[toned] != before.letters[toned];
            word.letters[moved ? toned + 1 : toned].tone = word.tone;
            word.tone = Tone::Level;
        }
        word.literal = true;
        return;
    }
    if (keepsMarks(word) && !word.marksOnly) {
        word = retyped(word, true);
    } else {
        word.letters = lettersOf(word.start + word.keys);
        word.tone = Tone::Level;
        word.literal = true;
    }
    word.restored = true;
}

Word Composer::retyped(const Word& word, bool marksOnly) const
{
    Word again = read(word.start, word.nameContext);
    again.marksOnly = marksOnly;
    for (const Letter& key : lettersOf(word.keys))
        type(again, again.letters.size(), textOf(key));
    return again;
}

bool Composer::takeBack(Word& word) const
{
    if (!word.restored || word.keys.isEmpty())
        return false;
    word.keys.truncate(previousGrapheme(word.keys, word.keys.size()));
    word = retyped(word, false);
    return true;
}

QString Composer::text(const Word& word) const
{
    return text(word, word.letters.size());
}

QString Composer::text(const Word& word, qsizetype count) const
{
    const qsizetype toned = word.tone == Tone::Level ? -1 : tonePosition(word.letters, m_placement);
    QString text;
    for (qsizetype i = 0; i < count; ++i)
        text += textOf(word.letters[i], i == toned ? word.tone : Tone::Level);
    return text;
}

QString Composer::finished(const Word& word) const
{
    const std::optional<Parts> parts = partsOf(word.letters);
    const bool open = parts && parts->coda == word.letters.size();
    const bool odd = word.tone != Tone::Level && !isSyllable(word.letters, word.tone);
    if (open && odd && !word.nameContext && !word.literal && !word.keys.isEmpty())
        return word.start + word.keys;
    return text(word);
}

bool Composer::isWordKey(const QString& key) const
{
    if (key.isEmpty())
        return false;
    const QChar first = key.at(0);
    if (first.isLetterOrNumber() || first.isMark())
        return true;
    return m_method == Method::Telex && key.size() == 1 && u"[]{}"_s.contains(first);
}

} // namespace kiosk::ui::keyboard
