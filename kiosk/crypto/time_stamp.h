// Time stamps over signatures (RFC 3161), which make CAdES-B-T of CAdES-B-B (ETSI EN 319 122-1, 5.3), without
// the asking. Pure apart from the system's generator; any thread.
#pragma once

#include "kiosk/base/result.h"
#include "kiosk/crypto/trust_folder.h"

namespace kiosk::crypto {

struct TimeStamp {
    QDateTime at;      // when, as the authority says
    QString authority; // its certificate's common name
    QByteArray token;  // DER
};

// DER, application/timestamp-query, over SHA-256 of the signature's octets (CadesSignature::value), with a
// random nonce. Empty when OpenSSL refuses.
QByteArray timeStampQuestion(const QByteArray& signatureValue);

// Both: imprint, signature (SHA-256 or longer), and the authority's certificate, which is for nothing but
// time stamps (id-kp-timeStamping, critical) and leads to an anchor at `now`. SignatureInvalid otherwise,
// with the detail `time-stamp`.
base::Result<TimeStamp> judgeTimeStampAnswer(const QByteArray& answer, const QByteArray& question,
                                             const TrustFolder& trust, const QDateTime& now);
base::Result<TimeStamp> judgeTimeStampToken(const QByteArray& token, const QByteArray& signatureValue,
                                            const TrustFolder& trust, const QDateTime& now);

// The signature with the token among its unsigned attributes. SignatureInvalid: not such a message.
base::Result<QByteArray> addTimeStamp(const QByteArray& cms, const QByteArray& token);

} // namespace kiosk::crypto
