#include "tests/kiosk/portal/scripted_portal.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>

#include <csignal>

namespace tests {

using kiosk::crypto::TlsContextHandle;
using kiosk::crypto::TlsHandle;

QByteArray Visitor::request()
{
    QByteArray whole;
    std::array<char, 4096> room{};
    for (;;) {
        const auto header = whole.indexOf("\r\n\r\n");
        if (header >= 0) {
            const auto at = whole.indexOf("Content-Length: ");
            const auto length =
                at < 0 || at > header ? 0 : whole.mid(at + 16, header - at).split('\r').first().toInt();
            if (whole.size() >= header + 4 + length)
                return whole;
        }
        std::size_t got = 0;
        if (SSL_read_ex(m_tls, room.data(), room.size(), &got) != 1)
            return {};
        whole.append(room.data(), static_cast<qsizetype>(got));
    }
}

void Visitor::answer(const QByteArray& bytes)
{
    std::size_t written = 0;
    SSL_write_ex(m_tls, bytes.constData(), static_cast<std::size_t>(bytes.size()), &written);
}

void Visitor::answerJson(int status, const QByteArray& json, const QByteArray& mediaType)
{
    answer("HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Type: " + mediaType +
           "\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json);
}

void Visitor::close()
{
    SSL_shutdown(m_tls);
    SSL_set_quiet_shutdown(m_tls, 1);
}

void Visitor::reset()
{
    resetConnection(m_descriptor);
    SSL_set_quiet_shutdown(m_tls, 1);
}

void Visitor::waitUntilGone()
{
    waitForEnd(m_descriptor);
}

ScriptedPortal::ScriptedPortal(const TlsWorld& world, std::function<void(Visitor&)> script)
    : m_world(world), m_script(std::move(script)), m_listener([this](int descriptor) { serve(descriptor); })
{
    std::signal(SIGPIPE, SIG_IGN);
}

void ScriptedPortal::serve(int descriptor) const
{
    const TlsContextHandle context(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_use_certificate(context.get(), m_world.server.certificate.handle());
    SSL_CTX_use_PrivateKey(context.get(), m_world.server.key.handle());
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context.get()), m_world.authority.certificate.handle());
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    const TlsHandle tls(SSL_new(context.get()));
    SSL_set_fd(tls.get(), descriptor);
    if (SSL_accept(tls.get()) == 1) {
        Visitor visitor(tls.get(), descriptor);
        m_script(visitor);
        SSL_shutdown(tls.get());
    }
    ERR_clear_error();
}

} // namespace tests
