#include "provisioning/practice/portal/evidence_desk.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

QString standingName(EvidenceStanding standing)
{
    switch (standing) {
    case EvidenceStanding::Absent: return u"absent"_s;
    case EvidenceStanding::Unverified: return u"unverified"_s;
    case EvidenceStanding::Verified: return u"verified"_s;
    }
    return {};
}

Answered<EvidenceStanding> EvidenceDesk::judge(const RegistrationRequest& request, const QByteArray& kiosk,
                                               Claim& /*claim*/)
{
    if (!request.evidence)
        return EvidenceStanding::Absent;
    if (!request.evidence->answer.isEmpty())
        if (const auto fresh = m_challenges.check(kiosk, request.evidence->challenge); !fresh)
            return tl::make_unexpected(fresh.error());
    return EvidenceStanding::Unverified;
}

} // namespace provisioning::practice
