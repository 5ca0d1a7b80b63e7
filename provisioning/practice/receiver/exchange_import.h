// Envelopes that come on a stick (docs/envelope.md, 5). Blocking file work; any thread.
#pragma once

#include "kiosk/base/result.h"
#include "provisioning/practice/receiver/receiver.h"

namespace provisioning::practice {

struct ImportCounts {
    int accepted = 0;
    int duplicates = 0;
    int conflicts = 0;
    int refused = 0;
    int later = 0;
    int foreignFolders = 0; // of a device that is not known, or whose chain is not of these envelopes
};

// Commits what lies in FOLDER/<device>/ of the devices that are known, and writes <id>.receipt beside each
// envelope that is committed. May be repeated. Errors: StorageFailed (no such folder, or a receipt cannot be
// written: what was committed stays, and a repetition writes it).
kiosk::base::Result<ImportCounts> importEnvelopes(const QString& folder, Receiver& receiver,
                                                  const QList<Receiver::Sender>& known);

} // namespace provisioning::practice
