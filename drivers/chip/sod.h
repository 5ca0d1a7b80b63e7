// EF.SOD: the hashes of the data groups and who signed them (ICAO 9303-10, 4.6.2).
#pragma once

#include "drivers/chip/octets.h"
#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/signed_data.h"

#include <map>
#include <optional>

namespace drivers::chip {

// LDSSecurityObject.
struct SecurityObject {
    std::optional<kiosk::crypto::Digest> digest; // none: one nobody here can compute
    std::map<int, Octets> hashes;                // by number of the data group

    [[nodiscard]] bool lists(int group) const { return hashes.contains(group); }
    // Whether `content` is what was hashed; false for groups that are not listed.
    [[nodiscard]] bool covers(int group, OctetView content) const;
};

std::optional<SecurityObject> parseSecurityObject(OctetView bytes);

struct Sod {
    kiosk::crypto::SignedData signedData;
    SecurityObject object;
};

// 77 { SignedData }. Nothing when it is not that, or its content is no security object.
std::optional<Sod> parseSod(OctetView bytes);

} // namespace drivers::chip
