#include "drivers/token/certificate_checker.h"

#include "kiosk/crypto/signing_certificate.h"
#include "kiosk/crypto/trust_path.h"

namespace drivers::token {

using kiosk::base::ErrorCode;
using kiosk::crypto::Certificate;

namespace {

std::optional<ErrorCode> ofHolder(Revocation revocation)
{
    switch (revocation) {
    case Revocation::Good: return std::nullopt;
    case Revocation::Revoked: return ErrorCode::CertificateRevoked;
    case Revocation::Unknown: return ErrorCode::CertificateUnknown;
    case Revocation::Unchecked:
    case Revocation::Unnamed: break;
    }
    return ErrorCode::CertificateUnchecked;
}

// A root that publishes no revocation of its authorities answers for them by standing in the folder.
std::optional<ErrorCode> ofIssuer(Revocation revocation)
{
    switch (revocation) {
    case Revocation::Good:
    case Revocation::Unnamed: return std::nullopt;
    case Revocation::Revoked: return ErrorCode::CertificateIssuerRevoked;
    case Revocation::Unknown: return ErrorCode::CertificateChainBroken; // nobody has withdrawn it
    case Revocation::Unchecked: break;
    }
    return ErrorCode::CertificateUnchecked;
}

} // namespace

CertificateChecker::CertificateChecker(CheckerSetup setup, api::HttpFetch& fetch)
    : m_setup(std::move(setup)), m_inquiry(fetch, m_setup.hosts, m_setup.trust.revocations())
{
}

std::optional<ErrorCode> CertificateChecker::check(const QByteArray& der, const QList<QByteArray>& others,
                                                   const QDateTime& at) const
{
    const auto certificate = Certificate::fromDer(der);
    if (!certificate)
        return ErrorCode::CertificateUnsuitable;
    if (const auto unusable =
            kiosk::crypto::unusableAt(kiosk::crypto::readSigningCertificate(*certificate), at))
        return unusable;
    QList<Certificate> carried;
    for (const auto& other : others)
        if (const auto parsed = Certificate::fromDer(other))
            carried.append(*parsed);
    const auto path = kiosk::crypto::findTrustPath(*certificate, carried, m_setup.trust, at);
    if (!path)
        return path.error().code;
    return checkRevocation(*path, at);
}

std::optional<ErrorCode> CertificateChecker::checkRevocation(const QList<Certificate>& path,
                                                             const QDateTime& at) const
{
    const QDeadlineTimer deadline(m_setup.patience);
    std::optional<ErrorCode> worst;
    for (qsizetype place = 0; place + 1 < path.size(); ++place) {
        const auto answer = m_inquiry.ask(path[place], path[place + 1], at, deadline);
        const auto verdict = place == 0 ? ofHolder(answer) : ofIssuer(answer);
        // That something is revoked says more than that something else could not be asked.
        if (verdict && (!worst || worst == ErrorCode::CertificateUnchecked))
            worst = verdict;
    }
    return worst;
}

} // namespace drivers::token
