// `motcua-practice card`: a practice card on a virtual reader, until it is told to end or is pulled.
#pragma once

#include <QString>

namespace provisioning::practice {

struct CardCommand {
    QString reader; // vpcd:HOST:PORT
    QString file;   // a description in JSON, or the name of one that is built in
};

// Prints one line of JSON when the card lies on the reader: {"reader", "card"}. Runs until SIGINT or SIGTERM,
// or until a card that is described as pulled has answered its last command. Returns the exit status: 0
// ended, 1 no reader there or lost, 2 `reader` is no such address or `file` no description. Blocks the two
// signals for the whole process; call it before any thread exists.
int runCard(const CardCommand& command);

} // namespace provisioning::practice
