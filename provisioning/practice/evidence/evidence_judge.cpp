#include "provisioning/practice/evidence/evidence_judge.h"

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

tl::expected<ProvenCard, ForgeryReason> judgeFiles(const Evidence& evidence, const TrustedCscas& trusted)
{
    const auto object = openSod(evidence.sod, trusted);
    if (!object)
        return tl::make_unexpected(object.error());
    struct File {
        int group;
        const QByteArray& bytes;
        bool isNeeded;
    };
    const std::array files{File{1, evidence.dg1, true}, File{13, evidence.dg13, false},
                           File{14, evidence.dg14, false}, File{15, evidence.dg15, false}};
    for (const auto& file : files)
        if ((file.isNeeded || !file.bytes.isEmpty()) && !object->holds(file.group, file.bytes))
            return tl::make_unexpected(u"the hash of DG%1 is not the one that was signed"_s.arg(file.group));
    return ProvenCard{object->signerIsTrusted ? EvidenceStanding::Verified : EvidenceStanding::Unverified,
                      object->hashes.contains(15), readDg1(evidence.dg1), readDg13(evidence.dg13)};
}

} // namespace provisioning::practice
