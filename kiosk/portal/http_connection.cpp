#include "kiosk/portal/http_connection.h"

#include "kiosk/crypto/certificate_time.h"

#include <array>

namespace kiosk::portal {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using crypto::TlsCancel;

namespace {

const QString origin = u"portal.http"_s;

std::span<const std::byte> bytesOf(const QByteArray& text)
{
    return std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size())));
}

} // namespace

HttpConnection::HttpConnection(Endpoint endpoint, DeviceIdentity device, const base::Clock& clock)
    : m_endpoint(std::move(endpoint)), m_device(std::move(device)), m_clock(clock)
{
}

Result<HttpAnswer> HttpConnection::exchange(const HttpRequest& request, const TlsCancel& cancel)
{
    const auto callBy = std::chrono::steady_clock::now() + m_endpoint.callLimit;
    if (m_stream && !m_stream->isQuiet())
        close();
    for (;;) {
        const bool wasKept = m_stream != nullptr;
        const auto opened = wasKept ? Result<void>() : open(callBy, cancel);
        if (!opened)
            return tl::make_unexpected(opened.error());
        const auto sentBefore = m_stream->bytesSent();
        const auto answer = send(request, callBy, cancel).and_then([&] { return receive(callBy, cancel); });
        if (answer) {
            if (!answer->keepsAlive)
                close();
            return answer;
        }
        const bool isUntouched = m_stream->bytesSent() == sentBefore;
        close();
        if (answer.error().code != ErrorCode::LineCutMidway || !isUntouched)
            return answer;
        if (!wasKept)
            return fail(ErrorCode::LineDown, origin, answer.error().detail);
    }
}

Result<void> HttpConnection::open(Deadline callBy, const TlsCancel& cancel)
{
    const auto connectBy = std::min(callBy, std::chrono::steady_clock::now() + m_endpoint.connectLimit);
    const crypto::TlsPeer peer{
        m_endpoint.host,      m_endpoint.port, m_endpoint.authority,
        m_device.certificate, m_device.key,    crypto::certificateTime(m_clock, m_endpoint.lastProvenTime)};
    auto stream = crypto::TlsStream::open(peer, connectBy, cancel);
    if (!stream)
        return tl::make_unexpected(stream.error());
    m_stream = std::move(*stream);
    return {};
}

QByteArray HttpConnection::headerOf(const HttpRequest& request) const
{
    const auto host = m_endpoint.host.contains(u':') ? u"[%1]"_s.arg(m_endpoint.host) : m_endpoint.host;
    QByteArray header =
        request.method + ' ' + m_endpoint.basePath.toLatin1() + request.path + " HTTP/1.1\r\n";
    header += "Host: " + host.toLatin1() + ':' + QByteArray::number(m_endpoint.port) + "\r\n";
    header += "Accept: application/json, application/problem+json\r\n";
    if (!request.idempotencyKey.isEmpty()) {
        header += "Idempotency-Key: " + request.idempotencyKey + "\r\n";
        header += "Content-Type: application/json\r\n";
        header +=
            "Content-Length: " + QByteArray::number(static_cast<qulonglong>(request.body.size())) + "\r\n";
    }
    if (!request.chain.isEmpty()) {
        header += "Motcua-Chain: " + request.chain + "\r\n";
        header += "Content-Type: application/vnd.motcua.envelopes\r\n";
        header += "Content-Length: " + QByteArray::number(request.envelopes.size()) + "\r\n";
    }
    return header + "\r\n";
}

Result<void> HttpConnection::send(const HttpRequest& request, Deadline callBy, const TlsCancel& cancel)
{
    const auto header = headerOf(request);
    return m_stream->write(bytesOf(header), callBy, cancel).and_then([&] {
        const auto body = request.chain.isEmpty() ? request.body.view() : bytesOf(request.envelopes);
        return m_stream->write(body, callBy, cancel);
    });
}

Result<HttpAnswer> HttpConnection::receive(Deadline callBy, const TlsCancel& cancel)
{
    HttpAnswerReader reader;
    std::array<std::byte, 16 * 1024> room;
    for (;;) {
        const auto got = m_stream->read(room, callBy, cancel);
        if (!got)
            return tl::make_unexpected(got.error());
        if (*got == 0)
            return fail(ErrorCode::LineCutMidway, origin, u"closed before the answer's end"_s);
        switch (reader.take(std::span(room).first(*got))) {
        case HttpAnswerReader::Progress::Complete: return reader.answer();
        case HttpAnswerReader::Progress::Garbage:
            return fail(ErrorCode::PortalGarbage, origin, u"not HTTP"_s);
        case HttpAnswerReader::Progress::NeedsMore: break;
        }
    }
}

} // namespace kiosk::portal
