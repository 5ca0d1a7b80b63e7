// Fetches small things from the addresses certificates name: OCSP answers (RFC 6960), revocation lists
// (RFC 5280), time stamps (RFC 3161). No cookies, no redirects to other schemes, no secrets.
#pragma once

#include "kiosk/base/result.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>

namespace drivers::api {

struct HttpQuestion {
    QUrl url;
    QByteArray contentType; // of the body; empty: GET
    QByteArray body;
    std::chrono::milliseconds patience{5000}; // for the whole answer
    qint64 most = 1 << 20;                    // bytes of the answer
};

class HttpFetch {
public:
    HttpFetch() = default;
    HttpFetch(const HttpFetch&) = delete;
    HttpFetch& operator=(const HttpFetch&) = delete;
    virtual ~HttpFetch() = default;

    // Blocks; any thread but the GUI's. The body of a 200. Errors: LineDown, PortalTimeout, PortalRefused
    // (any other status), PortalGarbage (longer than `most`, or not HTTP).
    [[nodiscard]] virtual kiosk::base::Result<QByteArray> fetch(const HttpQuestion& question) = 0;
};

} // namespace drivers::api
