// From a document and a token's answer to a signature that holds.
#pragma once

#include "drivers/token/module_desk.h"
#include "drivers/token/token_sight.h"
#include "kiosk/crypto/cades.h"

namespace drivers::token {

// Signs one order with one certificate of a token; `ask` asks the token, at most once. Runs on the module's
// worker thread.
using DocumentSigner = std::function<Result<api::TokenSignature>(
    const SignOrder& order, const SeenToken& token, const CertificateObject& certificate,
    const kiosk::crypto::RawSign& ask)>;

// CAdES-B-B: with RSASSA-PSS where the token offers it. The certificate is judged first, by `now`: an expired
// one, or one that is not for signing, is refused with its code before the token is asked for anything.
// Certificates of authorities on the token go along. Further errors: TokenKeyMissing (no certificate that can
// be read), SignatureInvalid, those of `ask`.
Result<api::TokenSignature> signDocument(const SignOrder& order, const SeenToken& token,
                                         const CertificateObject& certificate, const QDateTime& now,
                                         const kiosk::crypto::RawSign& ask);

} // namespace drivers::token
