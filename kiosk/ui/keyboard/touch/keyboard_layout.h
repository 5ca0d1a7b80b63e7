// Which keys a page has and where they lie. Plain values; positions in units of a common key.
#pragma once

#include "kiosk/ui/keyboard/touch/field_kind.h"

#include <QList>
#include <QString>

namespace kiosk::ui::keyboard {

struct Key {
    enum Role {
        Letter,    // composed; follows shift
        Digit,     // composed (VNI); does not follow shift
        Text,      // typed as it is
        Space,     //
        Accent,    // strip of accents; its text depends on the letter before the cursor
        Backspace, //
        Clear,     // empties the field
        Shift,     //
        Page,      // to the symbols and back
        Method,    // Telex, VNI or picked accents
        Enter,     //
        Hide,      // puts the keyboard away
    };

    Role role = Letter;
    QString text; // what it types, lower case
    QString hint; // small, in the corner: what the key does in Telex or VNI
    qreal column = 0;
    qreal row = 0;
    qreal columnSpan = 1;
    qreal rowSpan = 1;
};

struct KeyboardLayout {
    qreal columns = 0;
    qreal rows = 0;
    QList<Key> keys;
};

// The three ways to write Vietnamese, and "none" for fields that do not compose.
enum class Writing { None, Telex, Vni, PickAccents };

[[nodiscard]] KeyboardLayout keyboardLayout(FieldKind kind, Writing writing, bool symbols);

// Keys of the accents strip: a, o have two marks and five tones to offer.
constexpr int accentKeys = 7;

} // namespace kiosk::ui::keyboard
