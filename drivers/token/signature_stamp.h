// A time stamp for a signature, from the authority the profile names. Blocks on the network; for a worker
// thread.
#pragma once

#include "drivers/api/http_fetch.h"
#include "kiosk/crypto/trust_folder.h"

namespace drivers::token {

// CAdES-B-T of the CAdES-B-B over `document`. Whoever gets an error still has a good B-B.
//
// Errors: those of HttpFetch; SignatureInvalid: the answer is none, is for another signature, or comes from
// an authority nobody trusts.
kiosk::base::Result<QByteArray> stampSignature(const QByteArray& document, const QByteArray& cms,
                                               const QUrl& tsa, const kiosk::crypto::TrustFolder& trust,
                                               const QDateTime& now, api::HttpFetch& fetch);

} // namespace drivers::token
