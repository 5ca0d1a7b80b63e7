// What one Telex or VNI key does to the letters of a word.
#pragma once

#include "kiosk/ui/keyboard/composer.h"

namespace kiosk::ui::keyboard {

enum class Effect {
    None,      // the key is a letter like any other: insert it at the cursor
    Changed,   // a mark or tone was set, or a letter was inserted and the cursor moved
    TakenBack, // what the same key did before is undone: insert the key, compose no more
};

// In a word that can be Vietnamese. Only letters before the cursor are touched, the tone belongs to the whole
// word.
Effect composeKey(Method method, Letters& letters, Tone& tone, qsizetype& cursor, QChar key);

// In a word that cannot: marks only, by Telex on the letter right before the cursor.
Effect markKey(Method method, Letters& letters, qsizetype& cursor, QChar key);

} // namespace kiosk::ui::keyboard
