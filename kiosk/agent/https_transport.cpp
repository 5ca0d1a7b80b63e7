#include "kiosk/agent/https_transport.h"

#include "kiosk/crypto/strict_json.h"
#include "kiosk/portal/answers.h"

#include <QJsonObject>

namespace kiosk::agent {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

// The JSON of a 200; any other answer is the error it stands for.
Result<QByteArray> bodyOf(const portal::HttpAnswer& answer)
{
    if (answer.status >= 400)
        return tl::make_unexpected(portal::readProblem(answer).error);
    if (answer.status != 200 || answer.mediaType != "application/json")
        return fail(ErrorCode::PortalGarbage, u"agent.transport"_s, u"status %1"_s.arg(answer.status));
    return answer.body;
}

} // namespace

HttpsTransport::HttpsTransport(portal::Endpoint endpoint, portal::DeviceIdentity device,
                               const base::Clock& clock, const crypto::TlsCancel& cancel)
    : m_connection(std::move(endpoint), std::move(device), clock), m_cancel(cancel)
{
}

Result<QByteArray> HttpsTransport::fetchKeySet()
{
    portal::HttpRequest request;
    request.method = "GET";
    request.path = "/v1/keys";
    return m_connection.exchange(request, m_cancel).and_then(bodyOf).and_then([](const QByteArray& json) {
        const auto object = crypto::parseStrictObject(json);
        const auto jws = object ? object->value("keySet"_L1).toString().toLatin1() : QByteArray();
        return jws.isEmpty()
                   ? Result<QByteArray>(fail(ErrorCode::PortalGarbage, u"agent.transport"_s, u"no set"_s))
                   : Result<QByteArray>(jws);
    });
}

outbox::PostAnswer HttpsTransport::post(const QByteArray& batch, const QByteArray& chain)
{
    portal::HttpRequest request;
    request.method = "POST";
    request.path = "/v1/envelopes";
    request.envelopes = batch;
    request.chain = chain;
    const auto answer = m_connection.exchange(request, m_cancel);
    if (!answer)
        return {tl::make_unexpected(answer.error()), std::nullopt};
    return {bodyOf(*answer), answer->retryAfter};
}

} // namespace kiosk::agent
