// What a card says it can do: EF.CardAccess and DG14 (ICAO 9303-11, 9.2; 9303-10, 4.7.14).
#pragma once

#include "drivers/chip/key_derivation.h"

#include <string>
#include <vector>

namespace drivers::chip {

// PACE, elliptic curves with generic mapping; others are left out.
struct PaceInfo {
    Octets oid; // its value
    CipherSuite suite;
    int parameterId = 0;
};

struct ChipAuthenticationInfo {
    Octets oid;
    CipherSuite suite;
    std::optional<Octets> keyId;
};

struct ChipAuthenticationKey {
    Octets publicKeyInfo; // SubjectPublicKeyInfo
    std::optional<Octets> keyId;
};

struct SecurityInfos {
    std::vector<PaceInfo> pace; // the strongest cipher first
    std::vector<ChipAuthenticationInfo> chipAuthentication;
    std::vector<ChipAuthenticationKey> chipAuthenticationKeys;
    std::string activeAuthenticationOid; // dotted, of the signature with hash; empty when none is named
};

// A SET OF SecurityInfo. What is not known is left out; nothing when it is not such a set.
std::optional<SecurityInfos> parseSecurityInfos(OctetView set);

// The content of EF.CardAccess every known Vietnamese card has, for those that will not let it be read.
OctetView usualCardAccess();

} // namespace drivers::chip
