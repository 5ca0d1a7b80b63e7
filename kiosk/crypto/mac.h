// Message authentication codes of card protocols. Pure functions.
#pragma once

#include "kiosk/base/octets.h"

#include <optional>

namespace kiosk::crypto {

// AES-CMAC (NIST SP 800-38B) with a key of 16, 24 or 32 bytes: all 16 bytes, the caller cuts.
std::optional<base::Octets> aesCmac(base::OctetView key, base::OctetView message);

// ISO/IEC 9797-1 algorithm 3 with DES and a 16-byte key, without its padding: the message is whole blocks of
// eight, at least one. Eight bytes.
std::optional<base::Octets> retailMac(base::OctetView key, base::OctetView message);

// In time that depends on the lengths only.
bool sameBytes(base::OctetView one, base::OctetView other);

} // namespace kiosk::crypto
