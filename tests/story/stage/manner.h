// How somebody stands at the kiosk, beside what they tell it.
#pragma once

#include <QString>

namespace story {

enum class Manner {
    Usual,     // Vietnamese, by touch
    English,   // chosen where the kiosk asks for it
    LargeText, // switched on at the start screen
    KeysAlone, // Tab and Enter
};

inline QString nameOf(Manner manner)
{
    switch (manner) {
    case Manner::English: return QStringLiteral("in English");
    case Manner::LargeText: return QStringLiteral("in large text");
    case Manner::KeysAlone: return QStringLiteral("by keys alone");
    case Manner::Usual: break;
    }
    return QStringLiteral("in Vietnamese");
}

} // namespace story
