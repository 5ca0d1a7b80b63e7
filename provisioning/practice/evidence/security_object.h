// EF.SOD (ICAO 9303-10, 4.6.2): which hashes of data groups were signed, and by whom. Over OpenSSL, and with
// nothing of what the kiosk judges a card by. Pure; hostile bytes.
#pragma once

#include "provisioning/practice/evidence/trusted_cscas.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <tl/expected.hpp>

namespace provisioning::practice {

struct SecurityObject {
    int digest = 0;               // OpenSSL's NID
    QMap<int, QByteArray> hashes; // by the data group's number
    bool signerIsTrusted = false; // false: no CSCA of the signer's is known

    // It was signed that the group of this number is these bytes.
    [[nodiscard]] bool holds(int group, const QByteArray& bytes) const;
};

// Why it is not what an authority signed, for logs: no word of the bytes.
using ForgeryReason = QString;

// Checks the one signature over the LDS security object (version 0 or 1) by the document signer's
// certificate in it, and that certificate by the trusted CSCA it names, at the time of signing.
tl::expected<SecurityObject, ForgeryReason> openSod(const QByteArray& sod, const TrustedCscas& trusted);

} // namespace provisioning::practice
