// Whether a certificate's issuer still stands by it: OCSP first, then the revocation list, then the lists of
// the operator's folder. Blocks on the network; for a worker thread.
#pragma once

#include "drivers/api/http_fetch.h"
#include "kiosk/crypto/keys.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>

namespace drivers::token {

enum class Revocation {
    Good,
    Revoked,
    Unknown,   // the responder knows no such certificate
    Unchecked, // nobody could be asked, or no answer could be believed
    Unnamed,   // the certificate names nobody to ask, and no list of the folder speaks of it
};

// Hosts that certificates name and that are found elsewhere: the first to be replaced by the second.
using HostTable = QHash<QString, QString>;
// Some certificates of the Government's authority carry a host of its own network.
HostTable knownHosts();

class RevocationInquiry {
public:
    // `lists`: those of the trust folder. The fetch outlives it.
    RevocationInquiry(api::HttpFetch& fetch, HostTable hosts, QList<QByteArray> lists);

    // One answer cannot use up the time of the next: each gets at most half of what is left.
    [[nodiscard]] Revocation ask(const kiosk::crypto::Certificate& certificate,
                                 const kiosk::crypto::Certificate& issuer, const QDateTime& at,
                                 const QDeadlineTimer& deadline) const;

private:
    using Certificate = kiosk::crypto::Certificate;
    [[nodiscard]] Revocation askResponder(const QUrl& url, const Certificate& certificate,
                                          const Certificate& issuer, const QDateTime& at,
                                          const QDeadlineTimer& deadline) const;
    [[nodiscard]] Revocation askList(const QUrl& url, const Certificate& certificate,
                                     const Certificate& issuer, const QDateTime& at,
                                     const QDeadlineTimer& deadline) const;
    [[nodiscard]] QUrl placeOf(QUrl url) const;

    api::HttpFetch& m_fetch;
    HostTable m_hosts;
    QList<QByteArray> m_lists;
};

} // namespace drivers::token
