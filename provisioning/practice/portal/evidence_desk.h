// Where a chip's evidence is judged, in the order of docs/portal-api.yaml. Not thread-safe: ServiceDesk
// guards it.
#pragma once

#include "provisioning/practice/evidence/evidence_judge.h"
#include "provisioning/practice/portal/challenge_desk.h"
#include "provisioning/practice/portal/claim.h"
#include "provisioning/practice/portal/request_reader.h"

#include <functional>

namespace provisioning::practice {

class EvidenceDesk {
public:
    EvidenceDesk(const kiosk::base::Clock& clock, TrustedCscas trusted)
        : m_challenges(clock), m_trusted(std::move(trusted))
    {
    }

    // The claim takes its values from the card. Problems: evidence-forged, evidence-cloned,
    // evidence-replayed, and then the challenge is used up; data-mismatch for another person's card. The
    // challenge of a registration that begins is spent by whoever begins it. `kiosk` names the client
    // certificate.
    Answered<EvidenceStanding> judge(const RegistrationRequest& request, const QByteArray& kiosk,
                                     Claim& claim);

    // Of an envelope: the chip answered this challenge, which nobody drew.
    Answered<EvidenceStanding> judgeSealed(const RegistrationRequest& request, const QByteArray& challenge,
                                           Claim& claim);

    ChallengeDesk& challenges() { return m_challenges; }

private:
    using IsFresh = std::function<Answered<void>(const QByteArray& challenge)>;
    // The chip's answer to a challenge that is fresh.
    static Answered<void> judgeAnswer(const Evidence& evidence, const IsFresh& isFresh);
    [[nodiscard]] Answered<ProvenCard> judgeCard(const Evidence& evidence, const IsFresh& isFresh) const;
    [[nodiscard]] Answered<EvidenceStanding> judgeWith(const RegistrationRequest& request,
                                                       const IsFresh& isFresh, Claim& claim) const;

    ChallengeDesk m_challenges;
    TrustedCscas m_trusted;
};

} // namespace provisioning::practice
