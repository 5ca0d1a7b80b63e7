// What the keys of the on-screen keyboard are called aloud.
#pragma once

#include <QStringList>

namespace story {

// The names under which a key may be found, in the languages of the screens: "a"; "A hoa"; "gạch nối";
// "Cách".
QStringList keyNames(const QString& key);

enum class Modifier { Shift, Signs, Letters };
// The key that brings such keys to the front.
QStringList keyNames(Modifier modifier);

QStringList backspaceNames();

} // namespace story
