// The chain from a certificate up to one of the operator's anchors (RFC 5280, 6).
//
// Links are found by names and key identifiers and hold by signatures only. Every certificate between is an
// authority by basicConstraints, path lengths are kept, signatures are SHA-256 or longer and keys RSA of 2048
// bits or more, and everything is valid at the time given. Pure; any thread.
#pragma once

#include "kiosk/base/result.h"
#include "kiosk/crypto/trust_folder.h"

namespace kiosk::crypto {

// The certificate first, its issuer second, the anchor last.
using TrustPath = QList<Certificate>;

// `carried`: certificates that came along and may complete the chain; nobody's word.
//
// Errors: CertificateExpired, CertificateNotYetValid (its own dates), CertificateUnsuitable (its own key is
// too weak), CertificateUntrusted (the chain is whole, its root is not an anchor; or there is no anchor at
// all), CertificateChainBroken (anything else; the detail is OpenSSL's reason).
base::Result<TrustPath> findTrustPath(const Certificate& certificate, const QList<Certificate>& carried,
                                      const TrustFolder& trust, const QDateTime& at);

} // namespace kiosk::crypto
