// Whether the certificates of a chain have been revoked, as their authorities say at the addresses the
// certificates name: OCSP (RFC 6960) first, then a revocation list (RFC 5280). Only addresses of this machine
// are asked: it is practice. Blocks for as long as an authority takes, a few seconds at most each; any
// thread. An answer's age is judged by the machine's own clock.
#pragma once

#include "provisioning/practice/portal/problem.h"

#include "kiosk/crypto/keys.h"

#include <QList>

namespace provisioning::practice {

// `chain` is from the signer to the root. An authority's certificate that names no address is passed over.
// Problems: certificate-revoked, certificate-issuer-revoked, certificate-unknown, certificate-unchecked.
Answered<void> checkRevocation(const QList<kiosk::crypto::Certificate>& chain);

} // namespace provisioning::practice
