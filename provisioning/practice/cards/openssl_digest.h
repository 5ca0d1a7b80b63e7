// kiosk/crypto's hash functions by OpenSSL's names. For .cpp files only.
#pragma once

#include "kiosk/crypto/digest.h"

#include <openssl/evp.h>

namespace provisioning::practice::cards {

inline const EVP_MD* evpOf(kiosk::crypto::Digest digest)
{
    using kiosk::crypto::Digest;
    switch (digest) {
    case Digest::Sha1: return EVP_sha1();
    case Digest::Sha224: return EVP_sha224();
    case Digest::Sha256: return EVP_sha256();
    case Digest::Sha384: return EVP_sha384();
    case Digest::Sha512: break;
    }
    return EVP_sha512();
}

} // namespace provisioning::practice::cards
