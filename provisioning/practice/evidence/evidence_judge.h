// What a card's files prove, whoever sent them: passive authentication (ICAO 9303-11, 5.1) and what the
// signed files say. Pure.
#pragma once

#include "provisioning/practice/evidence/card_data.h"
#include "provisioning/practice/evidence/evidence.h"
#include "provisioning/practice/evidence/security_object.h"

namespace provisioning::practice {

struct ProvenCard {
    EvidenceStanding standing = EvidenceStanding::Unverified;
    bool hasKey = false; // its DG15 was signed, so its chip can and must answer a challenge
    MrzData mrz = {};
    CardData card = {};
};

// The hashes of all files that were sent, and the signature over them. The answer is not looked at.
tl::expected<ProvenCard, ForgeryReason> judgeFiles(const Evidence& evidence, const TrustedCscas& trusted);

} // namespace provisioning::practice
