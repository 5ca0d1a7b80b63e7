// Compact JWS with ES256 (RFC 7515 section 7.1, RFC 7518 section 3.4), and nothing else of JOSE.
//
// Pure functions, any thread. What the signature covers decides nothing about which algorithm or key is used:
// both are the caller's.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <optional>

namespace kiosk::crypto {

enum class JwsFault {
    TooLarge,       // longer than the rules allow; nothing was parsed
    NotCompact,     // not three parts of strict base64url
    BadHeader,      // not a JSON object, a member other than alg, typ and kid (crit among them), or one twice
    WrongAlgorithm, // alg is not exactly ES256
    WrongType,      // typ differs from the rules'
    WrongKey,       // kid differs from the rules'
    BadSignature,
};

struct JwsRules {
    std::optional<QByteArray> type;    // the exact `typ`; without it the header must have none
    std::optional<QByteArray> keyId;   // the exact `kid`; without it the header must have none
    qsizetype maximumSize = 64 * 1024; // of the whole compact text, bytes
};

// The payload, when the text keeps every rule and the signature verifies.
tl::expected<QByteArray, JwsFault> verifyJws(QByteArrayView compact, const PublicKey& key,
                                             const JwsRules& rules);

// The compact text with members alg, typ and kid as the rules have them; empty when OpenSSL cannot sign.
QByteArray signJws(QByteArrayView payload, const PrivateKey& key, const JwsRules& rules);

} // namespace kiosk::crypto
