// Where a chip's evidence is judged, in the order of docs/portal-api.yaml. Not thread-safe: ServiceDesk
// guards it.
#pragma once

#include "provisioning/practice/portal/challenge_desk.h"
#include "provisioning/practice/portal/claim.h"
#include "provisioning/practice/portal/request_reader.h"

namespace provisioning::practice {

class EvidenceDesk {
public:
    explicit EvidenceDesk(const kiosk::base::Clock& clock) : m_challenges(clock) {}

    // Problems: evidence-forged, evidence-cloned, evidence-replayed. Evidence that is refused has used its
    // challenge up; that of a registration which begins must be spent by whoever begins it.
    Answered<EvidenceStanding> judge(const RegistrationRequest& request, const QByteArray& kiosk,
                                     Claim& claim);

    ChallengeDesk& challenges() { return m_challenges; }

private:
    ChallengeDesk m_challenges;
};

} // namespace provisioning::practice
