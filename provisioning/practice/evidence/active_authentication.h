// Active authentication (ICAO 9303-11, 6.1): the chip has signed the challenge with the key of DG15. RSA by
// ISO 9796-2, scheme 1, or ECDSA as r and s. Pure; hostile bytes.
#pragma once

#include <QByteArray>

namespace provisioning::practice {

// dg14 may be empty; it names the digest of an ECDSA answer, else the curve's size does.
bool answerHolds(const QByteArray& dg15, const QByteArray& dg14, const QByteArray& challenge,
                 const QByteArray& answer);

} // namespace provisioning::practice
