// A private key from a file that does what C_Sign of a token does.
#pragma once

#include "kiosk/crypto/signature_scheme.h"

#include <QByteArray>

// The key in PEM.
kiosk::crypto::RawSign softToken(const QByteArray& pem);
