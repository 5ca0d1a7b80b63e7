#include "provisioning/practice/evidence/evidence.h"

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

} // namespace provisioning::practice
