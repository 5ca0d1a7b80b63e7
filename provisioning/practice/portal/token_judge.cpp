#include "provisioning/practice/portal/token_judge.h"

#include "provisioning/practice/portal/evidence_reader.h"
#include "provisioning/practice/portal/signature_judge.h"
#include "provisioning/practice/portal/signed_claim.h"
#include "provisioning/practice/portal/token_chain.h"
#include "provisioning/practice/portal/token_revocation.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

Answered<void> judgeCertificate(const SignerAndCarried& signature, const SigningSubject& signer,
                                const QString& subject, const TokenRoots& roots,
                                const QList<QDateTime>& moments)
{
    Answered<QList<kiosk::crypto::Certificate>> chain;
    for (const auto& moment : moments) {
        chain = buildChain(signature, roots.national + roots.government, moment);
        if (!chain)
            return tl::make_unexpected(chain.error());
    }
    if (!isSuitable(signer, chain->constLast(), subject, roots))
        return refuse(ProblemCode::CertificateUnsuitable);
    return checkRevocation(*chain);
}

// The document says what the registration, the line and the certificate say.
bool isAbout(const QJsonObject& document, const SigningSubject& signer, const RegistrationRequest& request,
             const QString& device)
{
    return document.value(u"certificate").toString() == signer.serial &&
           document.value(u"consent").toObject() == request.form.consent &&
           document.value(u"device").toString() == device &&
           document.value(u"method").toString() == request.method &&
           document.value(u"subject").toString() == request.subject;
}

} // namespace

ExaminedSignature examineSignature(const TokenSignature& signature, const QString& subject,
                                   const TokenRoots& roots, const QDateTime& now)
{
    const auto read = readTokenCms(signature.cms, signature.document);
    const auto document = readSignedDocument(signature.document);
    if (!read || !document)
        return {};
    ExaminedSignature examined{.document = *document, .signer = readSubject(read->signer)};
    QList<QDateTime> moments{now};
    if (document->value(u"challenge") == u"offline"_s)
        moments.prepend(QDateTime::fromString(document->value(u"time").toString(), Qt::ISODate));
    const auto verdict = judgeCertificate(*read, examined.signer, subject, roots, moments);
    if (!verdict)
        examined.certificateFault = verdict.error();
    return examined;
}

QByteArray challengeOf(const QJsonObject& document)
{
    return decodeBase64Url(document.value(u"challenge").toString()).value_or(QByteArray());
}

Answered<SigningSubject> judgeTokenSignature(const ExaminedSignature& examined,
                                             const RegistrationRequest& request, const Caller& caller,
                                             ChallengeDesk& challenges)
{
    const auto& document = examined.document;
    if (document.isEmpty() || !isAbout(document, examined.signer, request, caller.device))
        return refuse(ProblemCode::SignatureInvalid);
    if (document.value(u"challenge") == u"offline"_s)
        return refuse(ProblemCode::SignatureReplayed, u"it was made for an envelope"_s);
    const auto challenge = challengeOf(document);
    const auto fresh = challenges.check(caller.kiosk, ChallengePurpose::Signature, challenge);
    if (!fresh)
        return tl::make_unexpected(fresh.error());
    const auto& fault = examined.certificateFault;
    if (!fault)
        return examined.signer;
    if (fault->code != ProblemCode::CertificateUnchecked && fault->code != ProblemCode::Internal)
        challenges.spend(caller.kiosk, ChallengePurpose::Signature, challenge);
    return tl::make_unexpected(*fault);
}

Answered<SigningSubject> judgeSealedSignature(const ExaminedSignature& examined,
                                              const RegistrationRequest& request, const QString& device,
                                              const QString& item)
{
    const auto& document = examined.document;
    if (document.isEmpty() || !isAbout(document, examined.signer, request, device))
        return refuse(ProblemCode::SignatureInvalid);
    if (document.value(u"challenge") != u"offline"_s || document.value(u"item").toString() != item)
        return refuse(ProblemCode::SignatureReplayed, u"it was not made for this envelope"_s);
    if (examined.certificateFault)
        return tl::make_unexpected(*examined.certificateFault);
    return examined.signer;
}

} // namespace provisioning::practice
