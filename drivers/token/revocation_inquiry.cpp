#include "drivers/token/revocation_inquiry.h"

#include "kiosk/crypto/crl.h"
#include "kiosk/crypto/ocsp.h"
#include "kiosk/crypto/revocation_addresses.h"

namespace drivers::token {

using namespace Qt::StringLiterals;
using kiosk::crypto::Certificate;
using kiosk::crypto::OcspStatus;

namespace {

constexpr qint64 largestAnswer = 64 * 1024;
constexpr qint64 largestList = 16 * 1024 * 1024; // large authorities' lists have some megabytes

std::chrono::milliseconds patienceOf(const QDeadlineTimer& deadline)
{
    return std::chrono::milliseconds(deadline.remainingTime() / 2);
}

Revocation fromStatus(OcspStatus status)
{
    switch (status) {
    case OcspStatus::Good: return Revocation::Good;
    case OcspStatus::Revoked: return Revocation::Revoked;
    case OcspStatus::Unknown: break;
    }
    return Revocation::Unknown;
}

} // namespace

HostTable knownHosts()
{
    return {{u"ocsp.ca.ptc"_s, u"ocsp.ca.gov.vn"_s}};
}

RevocationInquiry::RevocationInquiry(api::HttpFetch& fetch, HostTable hosts, QList<QByteArray> lists)
    : m_fetch(fetch), m_hosts(std::move(hosts)), m_lists(std::move(lists))
{
}

Revocation RevocationInquiry::ask(const Certificate& certificate, const Certificate& issuer,
                                  const QDateTime& at, const QDeadlineTimer& deadline) const
{
    bool listedGood = false;
    for (const auto& list : m_lists) {
        const auto verdict = kiosk::crypto::judgeCrl(list, certificate, issuer, at);
        // What was taken back stays so, whatever a responder may say.
        if (verdict && *verdict)
            return Revocation::Revoked;
        listedGood |= verdict.has_value();
    }
    const auto addresses = kiosk::crypto::revocationAddresses(certificate);
    for (const auto& url : addresses.ocsp)
        if (const auto answer = askResponder(url, certificate, issuer, at, deadline);
            answer != Revocation::Unchecked)
            return answer;
    for (const auto& url : addresses.crl)
        if (const auto answer = askList(url, certificate, issuer, at, deadline);
            answer != Revocation::Unchecked)
            return answer;
    if (listedGood)
        return Revocation::Good;
    return addresses.ocsp.isEmpty() && addresses.crl.isEmpty() ? Revocation::Unnamed : Revocation::Unchecked;
}

Revocation RevocationInquiry::askResponder(const QUrl& url, const Certificate& certificate,
                                           const Certificate& issuer, const QDateTime& at,
                                           const QDeadlineTimer& deadline) const
{
    const auto question = kiosk::crypto::ocspQuestion(certificate, issuer);
    if (question.isEmpty() || deadline.hasExpired())
        return Revocation::Unchecked;
    const auto answer = m_fetch.fetch({.url = placeOf(url),
                                       .contentType = "application/ocsp-request"_ba,
                                       .body = question,
                                       .patience = patienceOf(deadline),
                                       .most = largestAnswer});
    if (!answer)
        return Revocation::Unchecked;
    const auto verdict = kiosk::crypto::judgeOcspAnswer(*answer, question, certificate, issuer, at);
    return verdict ? fromStatus(verdict->status) : Revocation::Unchecked;
}

Revocation RevocationInquiry::askList(const QUrl& url, const Certificate& certificate,
                                      const Certificate& issuer, const QDateTime& at,
                                      const QDeadlineTimer& deadline) const
{
    if (deadline.hasExpired())
        return Revocation::Unchecked;
    const auto list = m_fetch.fetch({.url = placeOf(url),
                                     .contentType = {},
                                     .body = {},
                                     .patience = patienceOf(deadline),
                                     .most = largestList});
    if (!list)
        return Revocation::Unchecked;
    const auto verdict = kiosk::crypto::judgeCrl(*list, certificate, issuer, at);
    if (!verdict)
        return Revocation::Unchecked;
    return *verdict ? Revocation::Revoked : Revocation::Good;
}

QUrl RevocationInquiry::placeOf(QUrl url) const
{
    if (const auto other = m_hosts.value(url.host()); !other.isEmpty())
        url.setHost(other);
    return url;
}

} // namespace drivers::token
