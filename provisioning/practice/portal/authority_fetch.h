// Asks an authority over plain HTTP, by OpenSSL's own client. Only addresses of this machine. Blocks for a
// few seconds at most; any thread.
#pragma once

#include <QByteArray>

namespace provisioning::practice {

// The body of the answer; with a `question` it is posted as an OCSP request. Empty when there is none.
QByteArray askAuthority(const QByteArray& url, const QByteArray& question = {});

} // namespace provisioning::practice
