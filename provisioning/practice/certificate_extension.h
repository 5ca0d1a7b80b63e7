// One extension of a certificate that is being made (RFC 5280, 4.2). Included by .cpp files only.
#pragma once

#include <openssl/x509v3.h>

#include <QByteArray>

namespace provisioning::practice {

// `value` in the words of OpenSSL's configuration (x509v3_config). False when OpenSSL will not have it.
bool addExtension(X509* certificate, X509* issuer, int nid, const QByteArray& value);

} // namespace provisioning::practice
