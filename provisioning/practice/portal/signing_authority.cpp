#include "provisioning/practice/portal/signing_authority.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr int simYears = 3;
constexpr int simAgeDays = 200;
constexpr int authorityYears = 20;

struct Hierarchy {
    Identity root;
    Identity issuer;
};

std::optional<Hierarchy> found(const QString& rootName, const QString& issuerName, const QDateTime& now)
{
    const CertificateWish wish{.commonName = rootName,
                               .use = CertificateUse::Authority,
                               .notBefore = now.addYears(-authorityYears),
                               .notAfter = now.addYears(authorityYears)};
    const auto root = makeIdentity(wish, nullptr);
    if (!root)
        return std::nullopt;
    auto below = wish;
    below.commonName = issuerName;
    const auto issuer = makeIdentity(below, &*root);
    return issuer ? std::optional(Hierarchy{*root, *issuer}) : std::nullopt;
}

std::optional<SimCard> issue(const PracticeSim& sim, const Hierarchy& hierarchy, const QDateTime& now)
{
    if (sim.trouble == SimTrouble::NoCertificate)
        return SimCard{sim, std::nullopt, std::nullopt};
    const auto from = sim.trouble == SimTrouble::Expired ? now.addYears(-simYears).addDays(-simAgeDays)
                                                         : now.addDays(-simAgeDays);
    const auto identity = makeIdentity({.use = CertificateUse::Signature,
                                        .notBefore = from,
                                        .notAfter = from.addYears(simYears),
                                        .subject = sim.certificate},
                                       &hierarchy.issuer);
    if (!identity)
        return std::nullopt;
    return SimCard{sim, identity, hierarchy.issuer.certificate};
}

} // namespace

std::optional<SimTrouble> simTroubleFromName(const QString& name)
{
    static const QList<std::pair<QString, SimTrouble>> names{
        {u""_s, SimTrouble::None},
        {u"pin-blocked"_s, SimTrouble::PinBlocked},
        {u"card-blocked"_s, SimTrouble::CardBlocked},
        {u"no-certificate"_s, SimTrouble::NoCertificate},
        {u"revoked"_s, SimTrouble::Revoked},
        {u"expired"_s, SimTrouble::Expired},
        {u"unknown-authority"_s, SimTrouble::UnknownAuthority},
        {u"phone-off"_s, SimTrouble::PhoneOff},
    };
    for (const auto& [word, trouble] : names)
        if (word == name)
            return trouble;
    return std::nullopt;
}

std::optional<IssuedSims> issueSims(const QList<PracticeSim>& sims, const QDateTime& now)
{
    const auto national = found(u"PRACTICE National Root CA"_s, u"PRACTICE Public CA"_s, now);
    const auto government = found(u"PRACTICE Government Root CA"_s, u"PRACTICE Government CA"_s, now);
    const auto unknown = found(u"PRACTICE Unknown Root CA"_s, u"PRACTICE Unknown CA"_s, now);
    if (!national || !government || !unknown)
        return std::nullopt;
    IssuedSims issued{{national->root.certificate, government->root.certificate}, {}};
    for (const auto& sim : sims) {
        const auto& known = sim.authority == SimAuthority::Government ? *government : *national;
        const auto card = issue(sim, sim.trouble == SimTrouble::UnknownAuthority ? *unknown : known, now);
        if (!card)
            return std::nullopt;
        issued.cards.append(*card);
    }
    return issued;
}

} // namespace provisioning::practice
