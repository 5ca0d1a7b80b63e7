// Signatures over documents: detached CMS SignedData (RFC 5652) of level CAdES-B-B (ETSI EN 319 122-1), with
// the signed attributes content-type, message-digest, signing-time and ESS signing-certificate-v2 (RFC 5035).
// SHA-1, RSA below 2048 bits and anything but the schemes of signature_scheme.h are neither made nor taken
// (taken are SHA-384 and SHA-512 with RSA as well).
//
// Pure apart from what RawSign does; any thread.
#pragma once

#include "kiosk/crypto/keys.h"
#include "kiosk/crypto/signature_scheme.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace kiosk::crypto {

// DER with the certificate and `others` (its issuers) inside. `sign` is called exactly once, and not at all
// when the certificate is none or does not fit the scheme. The signature is verified again before it is given
// out.
//
// Errors: CertificateUnsuitable (not a certificate, or a scheme its key cannot do), SignatureInvalid (what
// came back does not verify), and whatever `sign` fails with.
base::Result<QByteArray> signCades(const QByteArray& document, const QByteArray& certificateDer,
                                   const QList<QByteArray>& others, SignatureScheme scheme,
                                   const QDateTime& signingTime, const RawSign& sign);

// What a signature says once its mathematics hold. Whether the signer is to be believed is the next question.
struct CadesSignature {
    Certificate signer;
    QList<Certificate> carried; // all certificates inside, the signer's too; in no order, nobody's word
    QString algorithm;          // as schemeName() writes it, also with SHA384 or SHA512
    QDateTime signingTime;      // what the signer's clock said
    QByteArray value;           // the signature's octets: what a time stamp is over
    std::optional<QByteArray> timeStamp; // the token (RFC 3161), unverified; none: level B-B at most
};

// Exactly one signer, whose certificate is inside and named by its hash in the signed attributes.
// SignatureInvalid, with what is wrong in the detail: `malformed`, `not-detached`, `signers`,
// `signer-missing`, `algorithm`, `key`, `attributes`, `certificate-hash`, `signature`.
base::Result<CadesSignature> verifyCades(const QByteArray& document, const QByteArray& cms);

} // namespace kiosk::crypto
