// What stands above a token's certificate: its time, what its key is for, and its chain to a root the portal
// trusts (docs/portal-api.yaml, signing token, 3 and 4). Pure; any thread.
#pragma once

#include "provisioning/practice/portal/problem.h"
#include "provisioning/practice/portal/token_cms.h"

#include <QDateTime>

namespace provisioning::practice {

// From the signer to the root. Problems: certificate-not-yet-valid, certificate-expired,
// certificate-not-for-signing, certificate-chain-broken, certificate-untrusted.
Answered<QList<kiosk::crypto::Certificate>> buildChain(const SignerAndCarried& signature,
                                                       const QList<kiosk::crypto::Certificate>& roots,
                                                       const QDateTime& now);

} // namespace provisioning::practice
