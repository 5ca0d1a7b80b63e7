// `motcua-practice portal`: the practice portal alone, until it is told to end.
#pragma once

#include <QString>

namespace provisioning::practice {

struct PortalCommand {
    QString listen = QStringLiteral("127.0.0.1:0"); // HOST:PORT; port 0 takes a free one
    QString state;                                  // folder for accounts, admin token and, by default, keys
    QString keys; // folder of TLS material as `motcua-practice keys` makes it; empty: STATE/keys
    // Folder of the country signing CAs that citizens' cards are verified by; empty: of practice cards.
    QString cscas;
    // Folder of the roots that tokens' certificates are verified by, as `motcua-practice pki` writes them
    // into OUT/trust; empty: none but those of the SIMs.
    QString tokens;
    // Folder `motcuactl queue export` wrote: its envelopes are committed before the portal is ready, and each
    // gets its <id>.receipt beside it. Empty: none.
    QString import;
};

// Prints one line of JSON when ready: {"portal", "admin", "tokenFile", "keys"}. Runs until SIGINT or SIGTERM.
// Returns the exit status: 0 ended, 1 could not start, 2 `listen` is no address. Blocks these two signals for
// the whole process; call it before any thread exists.
int runPortal(const PortalCommand& command);

} // namespace provisioning::practice
