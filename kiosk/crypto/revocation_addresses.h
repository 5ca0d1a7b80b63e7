// Where a certificate says that its revocation is told. Pure.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QList>
#include <QUrl>

namespace kiosk::crypto {

// http and https only, in the certificate's order, a handful at most.
struct RevocationAddresses {
    QList<QUrl> ocsp; // authorityInfoAccess (RFC 5280, 4.2.2.1)
    QList<QUrl> crl;  // cRLDistributionPoints (RFC 5280, 4.2.1.13)
};

RevocationAddresses revocationAddresses(const Certificate& certificate);

} // namespace kiosk::crypto
