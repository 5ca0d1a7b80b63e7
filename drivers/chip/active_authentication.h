// Active authentication (ICAO 9303-11, 6.1): the chip signs a challenge with the key DG15 names.
#pragma once

#include "drivers/chip/octets.h"

#include <string>

namespace drivers::chip {

// 6F { SubjectPublicKeyInfo }; empty when it is not that.
OctetView publicKeyOfDg15(OctetView dg15);

enum class ActiveCheck { Good, Wrong, KeyUnsupported };

// Whether `answer` was made over `challenge` with the key. RSA: ISO/IEC 9796-2, scheme 1, every trailer the
// standard has for hashes ICAO allows. ECDSA: r | s; the hash is the one `signatureOid` (DG14, may be empty)
// names, else any of the SHA family that fits the key.
ActiveCheck checkActiveAnswer(OctetView publicKeyInfo, OctetView challenge, OctetView answer,
                              const std::string& signatureOid);

} // namespace drivers::chip
