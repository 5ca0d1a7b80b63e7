// What the practice authorities answer when they are asked: OCSP (RFC 6960), revocation lists (RFC 5280),
// time stamps (RFC 3161). Pure apart from the system's clock and generator; any thread.
#pragma once

#include "provisioning/practice/pki/practice_pki.h"

namespace provisioning::practice::pki {

// How a responder behaves.
enum class Mood {
    Well,
    Down,       // no answer but an error
    Slow,       // an answer after much too long
    WrongNonce, // an answer to another question
    Stale,      // an answer of last month
    Unknown,    // it knows no certificate at all
};

// "well", "down", "slow", "wrong-nonce", "stale", "unknown".
std::optional<Mood> moodFromName(const QString& name);

// DER; a refusal (malformedRequest) for what is no question. Down and Slow are the server's matter.
QByteArray ocspAnswer(const IssuingAuthority& authority, const QByteArray& question, Mood mood);

// DER. Only Stale makes a difference.
QByteArray revocationList(const IssuingAuthority& authority, Mood mood);

// DER; a refusal for what is no question.
QByteArray timeStampAnswer(const PracticePki& pki, const QByteArray& question);

} // namespace provisioning::practice::pki
