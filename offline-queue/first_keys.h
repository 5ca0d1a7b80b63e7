// The key set that was installed together with the profile, for a kiosk that has not had a line yet.
#pragma once

#include "offline-queue/spool.h"

namespace outbox {

// Keeps the set of that file (a compact JWS, docs/envelope.md, 2) when it is newer than the spool's own. A
// file that is missing, old or forged changes nothing: whoever seals is told by the spool that it has no
// keys. Blocking.
void takeInstalledKeySet(Spool& spool, const QString& file, const kiosk::crypto::PublicKey& root);

} // namespace outbox
