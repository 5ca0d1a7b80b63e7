// The spelling of a Vietnamese syllable: which letters can stand together, and where the tone sign goes.
//
// Facts from the syllable structure initial + vowels + coda as the school grammar has it; a little wider than
// the dictionary, so that dialect words and the place names of the Central Highlands (Đắk, ping, tuýp) can be
// typed.
#pragma once

#include "kiosk/ui/keyboard/letter.h"

#include <optional>

namespace kiosk::ui::keyboard {

enum class TonePlacement {
    Classic, // hòa, thủy
    Modern,  // hoà, thuỷ
};

// Where a word's parts lie: letters [0, vowels) are the initial, [vowels, coda) the vowels, [coda, size) the
// coda. The u of "qu" and the i of "gi" before another vowel belong to the initial.
struct Parts {
    qsizetype vowels = 0;
    qsizetype coda = 0;
};

// Nothing when the letters are in no such order, or one of them is foreign.
[[nodiscard]] std::optional<Parts> partsOf(const Letters& letters);

// Whether further letters, marks and a tone can still make a syllable of it (marks may come late: "duong").
[[nodiscard]] bool isPossible(const Letters& letters, Tone tone);

// Whether it is a whole syllable as it stands.
[[nodiscard]] bool isSyllable(const Letters& letters, Tone tone);

// Whether it ends in an "oo" without marks, which only "oong" and "ooc" go on from.
[[nodiscard]] bool isBareDoubleO(const Letters& letters);

// The letter that carries the tone sign; -1 without vowels.
[[nodiscard]] qsizetype tonePosition(const Letters& letters, TonePlacement placement);

// "uơ" and "ưo" become "ươ" as soon as something follows them.
void matchHorns(Letters& letters);

// Whether the word looks like a name of the Central Highlands' languages, which take marks but no tones and
// have initials and codas Vietnamese has not: Mlô, Kpă, Êban, Kbuôr, Byă.
[[nodiscard]] bool looksHighland(const Letters& letters);

} // namespace kiosk::ui::keyboard
