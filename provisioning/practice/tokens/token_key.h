// The private key of a practice token, which does what a real one does inside (PKCS#11's C_Sign).
#pragma once

#include "kiosk/crypto/signature_scheme.h"

#include <QByteArray>

namespace provisioning::practice::tokens {

// Of a key in PEM. What is asked of a key that is none fails with TokenKeyMissing.
kiosk::crypto::RawSign signerOf(const QByteArray& keyPem);

} // namespace provisioning::practice::tokens
