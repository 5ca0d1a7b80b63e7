// `motcua-practice pki`: the practice authorities and what lies on practice tokens.
#pragma once

#include <QString>

namespace provisioning::practice {

struct PkiCommand {
    QString out; // folder
    QString at;  // HOST:PORT, loopback
    bool serve = false;
};

// With `serve` it prints one line of JSON when the authorities answer: {"address", "trust"}, and runs until
// SIGINT or SIGTERM. Returns the exit status: 0 made or ended, 1 could not, 2 `at` is no address. Blocks the
// two signals for the whole process; call it before any thread exists.
int runPki(const PkiCommand& command);

} // namespace provisioning::practice
