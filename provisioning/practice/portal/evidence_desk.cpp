#include "provisioning/practice/portal/evidence_desk.h"

#include "provisioning/practice/evidence/active_authentication.h"
#include "provisioning/practice/portal/card_claim.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

Answered<void> EvidenceDesk::judgeAnswer(const Evidence& evidence, const IsFresh& isFresh)
{
    if (evidence.answer.isEmpty())
        return refuse(ProblemCode::EvidenceCloned, u"the card has a key, and no answer came"_s);
    if (const auto fresh = isFresh(evidence.challenge); !fresh)
        return fresh;
    if (!answerHolds(evidence.dg15, evidence.dg14, evidence.challenge, evidence.answer))
        return refuse(ProblemCode::EvidenceCloned, u"the answer was not made with the card's key"_s);
    return {};
}

Answered<ProvenCard> EvidenceDesk::judgeCard(const Evidence& evidence, const IsFresh& isFresh) const
{
    const auto card = judgeFiles(evidence, m_trusted);
    if (!card)
        return refuse(ProblemCode::EvidenceForged, card.error());
    if (!card->hasKey)
        return *card;
    return judgeAnswer(evidence, isFresh).map([&] { return *card; });
}

Answered<EvidenceStanding> EvidenceDesk::judgeWith(const RegistrationRequest& request, const IsFresh& isFresh,
                                                   Claim& claim) const
{
    if (!request.evidence)
        return EvidenceStanding::Absent;
    return judgeCard(*request.evidence, isFresh).and_then([&](const ProvenCard& card) {
        return takeFromCard(card, request.form, claim).map([&] { return card.standing; });
    });
}

Answered<EvidenceStanding> EvidenceDesk::judge(const RegistrationRequest& request, const QByteArray& kiosk,
                                               Claim& claim)
{
    const auto verdict = judgeWith(
        request,
        [&](const QByteArray& challenge) {
            return m_challenges.check(kiosk, ChallengePurpose::Card, challenge);
        },
        claim);
    // Another person's card may be an honest mistake: it can be taken away and the form sent again.
    if (!verdict && verdict.error().code != ProblemCode::DataMismatch)
        m_challenges.spend(kiosk, ChallengePurpose::Card, request.evidence->challenge);
    return verdict;
}

Answered<EvidenceStanding> EvidenceDesk::judgeSealed(const RegistrationRequest& request,
                                                     const QByteArray& challenge, Claim& claim)
{
    return judgeWith(
        request,
        [&](const QByteArray& answered) -> Answered<void> {
            if (answered != challenge)
                return refuse(ProblemCode::EvidenceReplayed, u"it was not made for this envelope"_s);
            return {};
        },
        claim);
}

} // namespace provisioning::practice
