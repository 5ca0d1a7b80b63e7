// Passive authentication (ICAO 9303-11, 5.1): is what was read what a trusted country signed?
#pragma once

#include "drivers/api/chip_document.h"
#include "drivers/chip/sod.h"

namespace drivers::chip {

// Files that were read, by number of the data group.
using ReadGroups = std::map<int, OctetView>;

// Judged in this order, the first fault counts: hashes, signature, issuer. `sod` is null when it could not be
// parsed: `isThere` tells the two reasons apart.
api::Judgement judgeDocument(const Sod* sod, bool isThere, const ReadGroups& groups,
                             const kiosk::crypto::Issuers& issuers, const QDateTime& at);

} // namespace drivers::chip
