// What a revocation list says of a certificate (RFC 5280, 5). Pure; any thread.
#pragma once

#include "kiosk/crypto/keys.h"

#include <tl/expected.hpp>

namespace kiosk::crypto {

enum class CrlFault {
    Malformed,
    NotOfIssuer, // not signed by the certificate's issuer, not by one that may sign lists, or with SHA-1
    OtherScope,  // a list of other certificates, or one that needs what is not understood
    Stale,       // not within its dates, or without a next one
};

// True: revoked. `list` is DER or PEM. A list that is out of date still proves what it lists: what was taken
// back stays so.
tl::expected<bool, CrlFault> judgeCrl(const QByteArray& list, const Certificate& certificate,
                                      const Certificate& issuer, const QDateTime& at);

} // namespace kiosk::crypto
