// Everything that warned since the last story, of QML and of Qt itself: each is a fault of the program.
#pragma once

#include <QStringList>

namespace story {

// Takes over the messages of the process; what is no warning goes where it went before.
void watchWarnings();
void forgetWarnings();
QStringList warnings();

} // namespace story
