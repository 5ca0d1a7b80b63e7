// The queue's road to the portal over HTTPS: GET /v1/keys and POST /v1/envelopes.
//
// Blocking, one thread; given up from another through the cancel handle.
#pragma once

#include "kiosk/portal/http_connection.h"
#include "offline-queue/transport.h"

namespace kiosk::agent {

class HttpsTransport final : public outbox::EnvelopeTransport {
public:
    // Clock and handle outlive the transport.
    HttpsTransport(portal::Endpoint endpoint, portal::DeviceIdentity device, const base::Clock& clock,
                   const crypto::TlsCancel& cancel);

    base::Result<QByteArray> fetchKeySet() override;
    outbox::PostAnswer post(const QByteArray& batch, const QByteArray& chain) override;

private:
    portal::HttpConnection m_connection;
    const crypto::TlsCancel& m_cancel;
};

} // namespace kiosk::agent
