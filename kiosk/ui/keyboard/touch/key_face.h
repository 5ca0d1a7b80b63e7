// What a key shows and what it is called aloud, in the language shown now.
#pragma once

#include "kiosk/ui/keyboard/touch/keyboard_layout.h"

namespace kiosk::ui::keyboard {

struct KeyFace {
    QString label;
    QString icon; // a character of the icon font; then there is no label
    QString name; // for screen readers
};

// What the face depends on besides the key.
struct FaceContext {
    bool upper = false;
    bool locked = false; // shift lock
    bool symbols = false;
    QString accent; // what an accent key offers now
    QString methodName;
    QString enterText;
};

[[nodiscard]] KeyFace faceOf(const Key& key, const FaceContext& context);

// "Telex", "VNI", "Chọn dấu"; empty for Writing::None.
[[nodiscard]] QString writingName(Writing writing);

// "a", "A hoa", "dấu chấm", "a còng": the name of a key that types this text.
[[nodiscard]] QString spokenName(const QString& text);

} // namespace kiosk::ui::keyboard
