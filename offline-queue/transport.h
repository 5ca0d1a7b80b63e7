// The road to the portal, as the queue needs it; kiosk/agent has the HTTPS one.
#pragma once

#include "kiosk/base/result.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace outbox {

// What came back of a batch: the body of a 200, or why there is none.
struct PostAnswer {
    kiosk::base::Result<QByteArray> body;
    std::optional<std::chrono::seconds> retryAfter;
};

// Blocking; each call has a time limit of its own. Errors are those of the line and of the portal as a
// machine (kiosk/base/error.h).
class EnvelopeTransport {
public:
    virtual ~EnvelopeTransport() = default;
    // The compact JWS of GET /v1/keys.
    virtual kiosk::base::Result<QByteArray> fetchKeySet() = 0;
    // POST /v1/envelopes with the header Motcua-Chain.
    virtual PostAnswer post(const QByteArray& batch, const QByteArray& chain) = 0;
};

} // namespace outbox
