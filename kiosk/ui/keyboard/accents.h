// Letters to choose from: for people who tap a letter and then pick its accent, and for a long press on a
// key.
#pragma once

#include <QStringList>

namespace kiosk::ui::keyboard {

// What the letter before the cursor can become in one tap, case kept. Any Vietnamese letter is two taps away:
// first the mark, then the tone, or the other way round.
struct Accents {
    QStringList marks; // the same tone on the other letters of the family: for á: ắ ấ
    QStringList
        tones; // the other tones of the same letter: for â: ấ ầ ẩ ẫ ậ; level last when there is a tone
};

// Empty lists for a letter that has no accents.
[[nodiscard]] Accents accentsOf(const QString& letter);

// The strip of a long press: the key's letter with every tone and mark, and the letters of the Highland
// alphabets (Č, Ñ, Ƀ, Ă Ĕ Ĭ Ŏ Ŭ and Ê̆ Ô̆ Ơ̆ Ư̆, the last four in two code points because Unicode has no single
// one).
[[nodiscard]] QStringList variantsOf(QChar key, bool upper);

} // namespace kiosk::ui::keyboard
