// A token's signature as OpenSSL's CMS reads it: CAdES-B-B (ETSI EN 319 122-1), detached. The chain and what
// the certificate is good for are judged elsewhere. Pure; any thread.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace provisioning::practice {

struct SignerAndCarried {
    kiosk::crypto::Certificate signer;
    QList<kiosk::crypto::Certificate> carried; // every certificate in the message
};

// Nothing unless exactly one signer, whose certificate is in the message and named by the signed attributes,
// signed these bytes by an algorithm of the contract.
std::optional<SignerAndCarried> readTokenCms(const QByteArray& cms, const QByteArray& document);

} // namespace provisioning::practice
