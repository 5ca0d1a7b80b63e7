// Which algorithms a signature may be made with. For .cpp files of this folder only.
#pragma once

#include <QString>

#include <openssl/x509.h>

#include <tl/expected.hpp>

namespace kiosk::crypto {

// The algorithm's name as CadesSignature has it; else `algorithm` or `key`. Digest and signature must agree:
// an attacker who may choose one of the two alone has found a weaker door.
tl::expected<QString, QString> judgeAlgorithm(const X509_ALGOR* digest, const X509_ALGOR* signature,
                                              const EVP_PKEY* key);

// RSA or ECDSA with SHA-256 or longer: what answers and lists of authorities must be signed with.
bool isStrongSignature(const X509_ALGOR* signature);

} // namespace kiosk::crypto
