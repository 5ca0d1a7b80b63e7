// A private key in software that does what C_Sign of a token does: for practice, and for tests.
#pragma once

#include "kiosk/crypto/signature_scheme.h"

#include <QByteArray>

namespace kiosk::crypto {

// The key in PEM, RSA or of a named curve. The returned function fails with TokenKeyMissing when it is none,
// and with TokenFailed when the key does not sign in that way; any thread.
RawSign rawSigningKey(const QByteArray& pem);

} // namespace kiosk::crypto
