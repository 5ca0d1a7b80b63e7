// Citizens nobody has ever seen, made at random for one run, and the registers in which the practice portal
// finds them. Called by the test alone: no screen ever holds more than its own citizen.
#pragma once

#include "tests/crash/wipe/board.h"

#include <QString>

namespace wipe {

void makeUp(Citizen& citizen);
Masked masked(const QString& text);
QString unmasked(const Masked& text);

// The registers' files; all but citizens.json and subscribers.json are empty.
bool writeRegisters(const Board& board, const QString& folder);

} // namespace wipe
