// `motcua-practice keys`: the keys of the practice world and a signed test profile, for tests and receivers.
#pragma once

#include <QString>

namespace provisioning::practice {

struct KeysCommand {
    QString out; // folder, made when it is missing; keys that are there are kept
    QString portal = QStringLiteral("https://127.0.0.1:8443"); // the profile's portal
    bool rotate = false; // a new opening key beside those that are there
};

// Returns the exit status: 0 made, 1 could not, 2 `portal` is no https address.
int makeKeys(const KeysCommand& command);

} // namespace provisioning::practice
