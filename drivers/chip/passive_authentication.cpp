#include "drivers/chip/passive_authentication.h"

#include <algorithm>

namespace drivers::chip {

using api::Verdict;
using api::VerdictReason;
using kiosk::crypto::IssuerCheck;
using kiosk::crypto::SignatureCheck;

namespace {

// Only what somebody did to the data is Invalid; what we cannot tell is NotChecked, and so is a signer whose
// time is over: that says nothing against a card without expiry signed while it was not.
api::Judgement judgeIssuer(IssuerCheck check)
{
    switch (check) {
    case IssuerCheck::Trusted: return {Verdict::Valid, VerdictReason::None};
    case IssuerCheck::NoAnchors: return {Verdict::NotChecked, VerdictReason::NoTrustAnchors};
    case IssuerCheck::Unknown: return {Verdict::NotChecked, VerdictReason::SignerUnknown};
    case IssuerCheck::OutOfDate: return {Verdict::NotChecked, VerdictReason::SignerOutOfDate};
    case IssuerCheck::ChainWrong: return {Verdict::Invalid, VerdictReason::ChainWrong};
    case IssuerCheck::Revoked: return {Verdict::Invalid, VerdictReason::SignerRevoked};
    }
    return {};
}

} // namespace

api::Judgement judgeDocument(const Sod* sod, bool isThere, const ReadGroups& groups,
                             const kiosk::crypto::Issuers& issuers, const QDateTime& at)
{
    if (sod == nullptr)
        return {Verdict::NotChecked, isThere ? VerdictReason::SodMalformed : VerdictReason::SodMissing};
    if (!sod->object.digest)
        return {Verdict::NotChecked, VerdictReason::Unsupported};
    const bool covered = std::all_of(groups.begin(), groups.end(), [&](const auto& group) {
        return sod->object.covers(group.first, group.second);
    });
    if (!covered)
        return {Verdict::Invalid, VerdictReason::HashWrong};
    switch (sod->signedData.checkSignature(issuers)) {
    case SignatureCheck::Good: return judgeIssuer(sod->signedData.checkSigner(issuers, at));
    case SignatureCheck::Wrong: return {Verdict::Invalid, VerdictReason::SignatureWrong};
    case SignatureCheck::Unsupported: return {Verdict::NotChecked, VerdictReason::Unsupported};
    case SignatureCheck::SignerMissing: return {Verdict::NotChecked, VerdictReason::SignerUnknown};
    }
    return {};
}

} // namespace drivers::chip
