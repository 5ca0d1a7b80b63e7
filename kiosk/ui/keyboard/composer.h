// Vietnamese composing as a pure function of the word and the next key: Telex and VNI.
//
// A word is Vietnamese as long as its letters can still become a syllable. When a key makes that impossible,
// the keys stand as they were typed (so English passes), except in names of the Central Highlands, which keep
// their marks and take no tones. A double key takes back what the first one did and leaves the rest of the
// word alone.
#pragma once

#include "kiosk/ui/keyboard/spelling.h"

namespace kiosk::ui::keyboard {

enum class Method {
    Plain, // every key is itself
    Telex,
    Vni,
};

struct Word {
    Letters letters;
    Tone tone = Tone::Level;
    QString start; // what stood there when typing began
    QString keys;  // what was typed since, to be given back when it turns out to spell no Vietnamese word
    bool nameContext = false; // a person's name: marks are kept even if the word is not Vietnamese
    bool marksOnly = false;   // marks on any letter that takes one, no tones
    bool literal = false;     // no composing until the word ends
    bool restored = false;    // the keys were given back
};

class Composer {
public:
    explicit Composer(Method method = Method::Telex, TonePlacement placement = TonePlacement::Classic);

    [[nodiscard]] Method method() const { return m_method; }

    // A word that stands in the text already.
    [[nodiscard]] Word read(const QString& text, bool nameContext = false) const;

    // Types a key (one grapheme) before letter `at` (0 to letters.size()); answers where the cursor stands
    // then.
    qsizetype type(Word& word, qsizetype at, const QString& key) const;

    // Takes back the last key of a word whose keys were given back, so that a slip does not cost the whole
    // word. False when that does not apply: then the last letter is to be deleted.
    [[nodiscard]] bool takeBack(Word& word) const;

    // The word as it stands; its first `count` letters.
    [[nodiscard]] QString text(const Word& word) const;
    [[nodiscard]] QString text(const Word& word, qsizetype count) const;

    // The word as it stays once a space or a sign has followed it: a tone on what is no syllable ("úe") goes
    // back to its keys ("use").
    [[nodiscard]] QString finished(const Word& word) const;

    // Whether the key belongs to a word, rather than ending it.
    [[nodiscard]] bool isWordKey(const QString& key) const;

private:
    void insert(Word& word, qsizetype at, const QString& key) const;
    void settle(Word& word, const Word& before, bool atEnd) const;
    [[nodiscard]] Word retyped(const Word& word, bool marksOnly) const;

    Method m_method;
    TonePlacement m_placement;
};

} // namespace kiosk::ui::keyboard
