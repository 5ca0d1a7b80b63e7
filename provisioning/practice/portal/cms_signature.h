// Signatures as a signing SIM gives them and as the portal judges them: CMS (RFC 5652) detached from what was
// signed. Pure apart from the system's generator; any thread.
#pragma once

#include "provisioning/practice/certificate_maker.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <tl/expected.hpp>

namespace provisioning::practice {

// DER, with the signer's certificate and `issuer`'s in it. Empty when OpenSSL refuses.
QByteArray signDetached(const Identity& signer, const kiosk::crypto::Certificate& issuer,
                        const QByteArray& content);

enum class SignatureFault {
    Unreadable,   // not CMS, or not of exactly one signer with a certificate
    Untrusted,    // no chain to one of the roots
    OutOfDate,    // a certificate of the chain is not valid yet or any more
    WrongContent, // the signature is not of this content
};

// The signer's certificate when its chain ends in one of the roots, holds at `now`, and the signature is of
// `content`.
tl::expected<kiosk::crypto::Certificate, SignatureFault>
verifyDetached(const QByteArray& cms, const QByteArray& content,
               const QList<kiosk::crypto::Certificate>& roots, const QDateTime& now);

} // namespace provisioning::practice
