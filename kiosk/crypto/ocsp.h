// Asking a certificate's authority whether it still stands by it (OCSP, RFC 6960), without the asking: the
// question's bytes, and what the answer's bytes are worth. Pure apart from the system's generator; any
// thread.
#pragma once

#include "kiosk/crypto/keys.h"

#include <tl/expected.hpp>

namespace kiosk::crypto {

// DER, application/ocsp-request, with a random nonce (RFC 8954). Empty when OpenSSL refuses.
QByteArray ocspQuestion(const Certificate& certificate, const Certificate& issuer);

enum class OcspStatus {
    Good,
    Revoked,
    Unknown, // the responder knows no such certificate
};

struct OcspAnswer {
    OcspStatus status = OcspStatus::Unknown;
    QDateTime revokedAt; // with Revoked
    QDateTime thisUpdate;
};

enum class OcspFault {
    Malformed,
    Refused,       // the responder gives no answer now (tryLater, unauthorized, ...)
    AnotherNonce,  // an answer to another question
    NotAuthorized, // signed by neither the issuer nor a responder the issuer made one (id-kp-OCSPSigning),
                   // or with SHA-1
    NotThis,       // it does not speak of this certificate
    Stale,         // not from now: out of its dates, or without nonce and older than a week
};

// The answer to `question`, which ocspQuestion() made for the two certificates. An answer without any nonce
// is taken within its dates: authorities that answer from store cannot put one in.
tl::expected<OcspAnswer, OcspFault> judgeOcspAnswer(const QByteArray& answer, const QByteArray& question,
                                                    const Certificate& certificate, const Certificate& issuer,
                                                    const QDateTime& at);

} // namespace kiosk::crypto
