// `motcua-practice` without a sub-command: the whole practice product in two windows.
#pragma once

#include <QString>

namespace provisioning::practice::world {

struct PracticeCommand {
    QString state; // folder; empty: the usual one
    bool landscape = false;
    bool admin = false; // opens the portal's admin calls, and prints where they are (announcement.h)
};

// Blocks until a window is closed or a signal ends it. 0: closed; 1: something could not run, e.g. the folder
// is in use.
int runPractice(const PracticeCommand& command, int& argc, char** argv);

} // namespace provisioning::practice::world
