// The certificate authorities behind the practice SIMs: a public and a Government hierarchy (root, issuing
// authority), and one that nobody trusts. Keys and certificates are made anew at every start and never
// stored.
#pragma once

#include "provisioning/practice/portal/sim_card.h"

#include <QDateTime>

namespace provisioning::practice {

// What the portal trusts.
struct SigningRoots {
    kiosk::crypto::Certificate national;   // above public authorities
    kiosk::crypto::Certificate government; // above those of the Government
};

// Above the tokens' certificates, in both hierarchies.
struct TokenRoots {
    QList<kiosk::crypto::Certificate> national;
    QList<kiosk::crypto::Certificate> government;
};

struct IssuedSims {
    SigningRoots roots;
    QList<SimCard> cards;
};

// A card for each SIM, good around `now` (save for expired ones). Nothing when OpenSSL refuses.
std::optional<IssuedSims> issueSims(const QList<PracticeSim>& sims, const QDateTime& now);

} // namespace provisioning::practice
