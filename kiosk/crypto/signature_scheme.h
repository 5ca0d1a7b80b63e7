// How a document is signed, as the certificate's key, the token and the law allow it (Thông tư 15/2025:
// RSASSA-PSS with RSA of 2048 bits and more, ECDSA of 256 bits and more, SHA-256 and longer; tokens in the
// field often know RSASSA-PKCS1-v1_5 only).
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/base/result.h"

#include <functional>

namespace kiosk::crypto {

enum class SignatureScheme {
    RsaPssSha256,   // RSASSA-PSS, SHA-256, MGF1 with SHA-256, salt of 32 bytes
    RsaPkcs1Sha256, // RSASSA-PKCS1-v1_5, SHA-256
    EcdsaSha256,    // P-256
    EcdsaSha384,    // P-384
};

// "RSASSA-PSS-SHA256", "RSASSA-PKCS1-v1_5-SHA256", "ECDSA-SHA256", "ECDSA-SHA384".
QString schemeName(SignatureScheme scheme);

// The private key's part, on a token: `toSign` is what C_Sign of PKCS#11 takes and the answer what it gives.
//
//   RsaPssSha256    the digest, CKM_RSA_PKCS_PSS     -> as long as the modulus
//   RsaPkcs1Sha256  the DigestInfo, CKM_RSA_PKCS     -> as long as the modulus
//   EcdsaSha*       the digest, CKM_ECDSA            -> r | s
using RawSign = std::function<base::Result<base::Octets>(SignatureScheme scheme, base::OctetView toSign)>;

} // namespace kiosk::crypto
