// The portal's TLS material, as PEM files.
#pragma once

#include <QString>

#include <openssl/ssl.h>

namespace provisioning::practice {

struct TlsFiles {
    QString certificate; // the portal's, with its chain
    QString key;         // unencrypted
    QString clientCa;    // who signs the kiosks' certificates
};

// TLS 1.2 or newer, client certificate required, no session resumption (so each connection shows its
// certificate). False when a file cannot be used; the reason is then `why`.
bool applyTls(SSL_CTX* context, const TlsFiles& files, QString* why);

} // namespace provisioning::practice
