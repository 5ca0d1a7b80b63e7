// What a token's signature proves, in the order of docs/portal-api.yaml (signing token). What can be said of
// it by itself, authorities asked, comes first and takes its time; the rest needs to know who sent it.
#pragma once

#include "provisioning/practice/portal/challenge_desk.h"
#include "provisioning/practice/portal/request_reader.h"
#include "provisioning/practice/portal/signing_authority.h"
#include "provisioning/practice/portal/signing_subject.h"

#include <optional>

namespace provisioning::practice {

// A signature by itself.
struct ExaminedSignature {
    QJsonObject document = {};                    // as it was signed; empty: signature-invalid
    SigningSubject signer = {};                   // while there is a document
    std::optional<Problem> certificateFault = {}; // what is wrong with the certificate, if anything
};

// Of a document made without a line, the certificate must have been valid when it was made as well. Asks
// authorities: blocks for some seconds at most; any thread. Nothing but a failure of the machine is an
// error here.
ExaminedSignature examineSignature(const TokenSignature& signature, const QString& subject,
                                   const TokenRoots& roots, const QDateTime& now);

// Who sends a registration.
struct Caller {
    QByteArray kiosk; // names the client certificate
    QString device;   // its common name
};

// Who signed this registration. Problems: signature-invalid, signature-replayed, certificate-*. The
// challenge is used up by a certificate that is refused, certificate-unchecked excepted; that of a
// registration that begins is spent by whoever begins it.
Answered<SigningSubject> judgeTokenSignature(const ExaminedSignature& examined,
                                             const RegistrationRequest& request, const Caller& caller,
                                             ChallengeDesk& challenges);

// The same of a registration in an envelope: the document is this item's. Problems: signature-invalid,
// signature-replayed, certificate-*.
Answered<SigningSubject> judgeSealedSignature(const ExaminedSignature& examined,
                                              const RegistrationRequest& request, const QString& device,
                                              const QString& item);

// Of a document that names one; empty when it was made without a line.
QByteArray challengeOf(const QJsonObject& document);

} // namespace provisioning::practice
