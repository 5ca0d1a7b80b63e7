// A letter of a word being typed, with its mark and tone kept apart from its base.
#pragma once

#include <QList>
#include <QString>

namespace kiosk::ui::keyboard {

enum class Mark : quint8 {
    None,
    Circumflex, // â ê ô
    Breve,      // ă
    Horn,       // ơ ư
    Stroke,     // đ
};

enum class Tone : quint8 {
    Level, // ngang: no sign
    Acute, // sắc
    Grave, // huyền
    Hook,  // hỏi
    Tilde, // ngã
    Dot,   // nặng
};

// How a letter that stands for another key came about, so that the same key again takes it back.
enum class Shortcut : quint8 { None, W, Bracket };

struct Letter {
    char16_t base = 0; // a to z; 0 for a letter outside the Vietnamese alphabet
    Mark mark = Mark::None;
    Tone tone = Tone::Level; // only in words whose tone sign stays where it is (see Word)
    bool upper = false;
    Shortcut shortcut = Shortcut::None;
    QString foreign; // the grapheme as it was typed, when base is 0: č, ñ, ƀ, ê̆, a digit

    bool operator==(const Letter&) const = default;
};

using Letters = QList<Letter>;

[[nodiscard]] bool isVowel(const Letter& letter);
[[nodiscard]] bool isConsonant(const Letter& letter);

// One grapheme; decomposed and composed spellings give the same letter.
[[nodiscard]] Letter letterOf(const QString& grapheme);
[[nodiscard]] Letters lettersOf(const QString& word);

// Back to text, in NFC. `tone` goes on top of the letter's own.
[[nodiscard]] QString textOf(const Letter& letter, Tone tone = Tone::Level);

// The start of the grapheme before `position`, and the end of the one after it. Text as in UAX #29 (extended
// grapheme clusters): Ê̆ is one letter although it is two code points.
[[nodiscard]] qsizetype previousGrapheme(const QString& text, qsizetype position);
[[nodiscard]] qsizetype nextGrapheme(const QString& text, qsizetype position);

} // namespace kiosk::ui::keyboard
