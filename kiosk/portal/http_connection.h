// One HTTP/1.1 connection to the portal, kept alive between calls and made anew when it has died.
//
// Blocking, one thread. The one who cancels does so from another.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/base/secure_bytes.h"
#include "kiosk/crypto/tls_stream.h"
#include "kiosk/portal/http_answer.h"

namespace kiosk::portal {

// Where the portal is and how it is known; from the profile.
struct Endpoint {
    QString host; // without brackets
    std::uint16_t port = 443;
    QString basePath; // empty, or begins with a slash and does not end with one; percent-encoded
    crypto::Certificate authority;
    std::chrono::seconds connectLimit{5}; // name, TCP and TLS
    std::chrono::seconds callLimit{15};   // one call from its begin to the last byte of the answer
    QDateTime lastProvenTime;             // the newest instant a trusted receipt proved; may be invalid
};

// Who the kiosk is.
struct DeviceIdentity {
    crypto::Certificate certificate;
    crypto::PrivateKey key;
};

struct HttpRequest {
    QByteArray method;
    QByteArray path;           // below the base path, percent-encoded
    QByteArray idempotencyKey; // of a POST, else empty
    base::SecureBytes body;    // of a POST: JSON
    // Of a batch of envelopes: what lies in the body instead, and the header Motcua-Chain. Nothing in it is a
    // secret, so it is sent from where it is.
    QByteArray envelopes = {};
    QByteArray chain = {};
};

class HttpConnection {
public:
    // The clock outlives the connection.
    HttpConnection(Endpoint endpoint, DeviceIdentity device, const base::Clock& clock);

    // LineDown: the portal cannot have seen the request. LineCutMidway: it may have, and no whole answer
    // came. A kept connection that turns out dead before any byte of this request left is replaced once,
    // without a word. Else PortalTimeout, PortalUntrusted, PortalGarbage, CallCancelled. After an error the
    // connection is closed.
    base::Result<HttpAnswer> exchange(const HttpRequest& request, const crypto::TlsCancel& cancel);
    void close() { m_stream.reset(); }

private:
    using Deadline = crypto::Deadline;
    base::Result<void> open(Deadline callBy, const crypto::TlsCancel& cancel);
    base::Result<void> send(const HttpRequest& request, Deadline callBy, const crypto::TlsCancel& cancel);
    base::Result<HttpAnswer> receive(Deadline callBy, const crypto::TlsCancel& cancel);
    [[nodiscard]] QByteArray headerOf(const HttpRequest& request) const;

    Endpoint m_endpoint;
    DeviceIdentity m_device;
    const base::Clock& m_clock;
    std::unique_ptr<crypto::TlsStream> m_stream;
};

} // namespace kiosk::portal
