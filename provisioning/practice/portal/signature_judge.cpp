#include "provisioning/practice/portal/signature_judge.h"

#include "provisioning/practice/portal/cms_signature.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

// A business signs by a public authority, an agency by one of the Government, a person by either.
QList<kiosk::crypto::Certificate> rootsFor(const QString& subject, const SigningRoots& roots)
{
    if (subject == u"business")
        return {roots.national};
    if (subject == u"agency")
        return {roots.government};
    return {roots.national, roots.government};
}

} // namespace

tl::expected<SigningSubject, Rejection> judgeSignature(const QByteArray& cms, const QByteArray& challenge,
                                                       const QString& subject, const SigningRoots& roots,
                                                       const QDateTime& now)
{
    const auto certificate = verifyDetached(cms, challenge, rootsFor(subject, roots), now);
    if (!certificate)
        return tl::make_unexpected(certificate.error() == SignatureFault::OutOfDate
                                       ? Rejection::CertificateExpired
                                       : Rejection::CertificateUnsuitable);
    auto signer = readSubject(*certificate);
    if (signer.name.isEmpty() || signer.issuer.isEmpty() || accountNumber(signer, subject).isEmpty())
        return tl::make_unexpected(Rejection::CertificateUnsuitable);
    return signer;
}

bool isSuitable(const SigningSubject& certificate, const kiosk::crypto::Certificate& root,
                const QString& subject, const TokenRoots& roots)
{
    const bool hasHierarchy = (subject != u"agency" && roots.national.contains(root)) ||
                              (subject != u"business" && roots.government.contains(root));
    return hasHierarchy && !certificate.name.isEmpty() && !certificate.issuer.isEmpty() &&
           !accountNumber(certificate, subject).isEmpty();
}

QString accountNumber(const SigningSubject& certificate, const QString& subject)
{
    if (subject == u"citizen")
        return certificate.idNumber;
    if (certificate.organisation.isEmpty())
        return {};
    if (subject == u"agency" && certificate.taxCode.isEmpty())
        return certificate.budgetCode;
    return certificate.taxCode;
}

QStringList accountNumbers(const SigningSubject& certificate, const QString& subject)
{
    QStringList numbers{accountNumber(certificate, subject)};
    if (subject == u"agency" && !certificate.budgetCode.isEmpty() &&
        !numbers.contains(certificate.budgetCode))
        numbers.append(certificate.budgetCode);
    numbers.removeAll(QString());
    return numbers;
}

} // namespace provisioning::practice
