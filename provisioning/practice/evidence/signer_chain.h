// From a document signer's certificate to a country signing CA (ICAO 9303-12). For .cpp files only: OpenSSL's
// objects. Pure.
#pragma once

#include "provisioning/practice/evidence/trusted_cscas.h"

#include <openssl/cms.h>

namespace provisioning::practice {

enum class SignerChain {
    Trusted,
    Unknown, // no CSCA that is trusted bears the issuer's name and key identifier
    Broken,  // one does, and did not issue it, or revoked it, or one of the two may not sign, or was out of
             // date
};

// At the time of signing that the signature names, or else the first moment of the signer's certificate: it
// says "signed while they were good", for a card outlives its signer.
SignerChain judgeSigner(X509* signer, const CMS_SignerInfo* signature, const TrustedCscas& trusted);

// False for an elliptic key whose parameters are not a named curve's, however they are written: a curve made
// to order lets anybody sign for a known public key.
bool hasKnownCurve(const EVP_PKEY* key);

} // namespace provisioning::practice
