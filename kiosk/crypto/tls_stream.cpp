#include "kiosk/crypto/tls_stream.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <arpa/inet.h>
#include <poll.h>

namespace kiosk::crypto {

namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

const QString origin = u"crypto.tls"_s;

// OpenSSL writes with write(2), which raises SIGPIPE on a dead connection. The signal is kept from this
// thread for the length of one call, and one raised meanwhile is taken off, so that the program's own
// handling of it stays as it is.
class NoBrokenPipeSignal {
public:
    NoBrokenPipeSignal()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        sigset_t pending;
        sigpending(&pending);
        m_wasPending = sigismember(&pending, SIGPIPE) == 1;
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~NoBrokenPipeSignal()
    {
        const timespec now{};
        if (!m_wasPending)
            sigtimedwait(&m_pipe, nullptr, &now);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    NoBrokenPipeSignal(const NoBrokenPipeSignal&) = delete;
    NoBrokenPipeSignal& operator=(const NoBrokenPipeSignal&) = delete;

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
    bool m_wasPending = false;
};

bool isIpAddress(const QByteArray& host)
{
    in6_addr room{};
    return ::inet_pton(AF_INET, host.constData(), &room) == 1 ||
           ::inet_pton(AF_INET6, host.constData(), &room) == 1;
}

bool trustOnly(SSL_CTX* context, const Certificate& authority, const QDateTime& judgedAt)
{
    if (X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority.handle()) != 1)
        return false;
    X509_VERIFY_PARAM* rules = SSL_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_time(rules, static_cast<time_t>(judgedAt.toSecsSinceEpoch()));
    // The profile's CA is the anchor, also when it is itself issued by another one.
    return X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN) == 1;
}

TlsContextHandle contextFor(const TlsPeer& peer)
{
    TlsContextHandle context(SSL_CTX_new(TLS_client_method()));
    if (!context)
        return {};
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_NO_TICKET);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    const bool good = SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) == 1 &&
                      SSL_CTX_set_cipher_list(context.get(), "ECDHE+AESGCM:ECDHE+CHACHA20") == 1 &&
                      SSL_CTX_use_certificate(context.get(), peer.ownCertificate.handle()) == 1 &&
                      SSL_CTX_use_PrivateKey(context.get(), peer.ownKey.handle()) == 1 &&
                      trustOnly(context.get(), peer.authority, peer.judgedAt);
    return good ? std::move(context) : TlsContextHandle();
}

bool expectHost(SSL* tls, const QByteArray& host)
{
    X509_VERIFY_PARAM* rules = SSL_get0_param(tls);
    if (isIpAddress(host))
        return X509_VERIFY_PARAM_set1_ip_asc(rules, host.constData()) == 1;
    X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS |
                                               X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    // The macro for the name of RFC 6066 section 3 casts in the old style.
    return X509_VERIFY_PARAM_set1_host(rules, host.constData(), 0) == 1 &&
           SSL_ctrl(tls, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                    const_cast<char*>(host.constData())) == 1;
}

// The peer's alerts (RFC 8446, 6.2) that speak of our certificate.
bool isAboutOurCertificate(int reason)
{
    static constexpr int alerts[] = {
        SSL_R_SSLV3_ALERT_BAD_CERTIFICATE,     SSL_R_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE,
        SSL_R_SSLV3_ALERT_CERTIFICATE_REVOKED, SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED,
        SSL_R_SSLV3_ALERT_CERTIFICATE_UNKNOWN, SSL_R_TLSV1_ALERT_UNKNOWN_CA,
        SSL_R_TLSV1_ALERT_ACCESS_DENIED,       SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED,
        SSL_R_TLSV1_ALERT_DECRYPT_ERROR,
    };
    return std::find(std::begin(alerts), std::end(alerts), reason) != std::end(alerts);
}

QString reasonText(unsigned long error)
{
    const char* text = ERR_reason_error_string(error);
    return text == nullptr ? QString::number(error) : QString::fromLatin1(text);
}

bool isEndOfLine(int kind, unsigned long error)
{
    return kind == SSL_ERROR_SYSCALL || kind == SSL_ERROR_ZERO_RETURN ||
           ERR_GET_REASON(error) == SSL_R_UNEXPECTED_EOF_WHILE_READING;
}

// What a failed operation says, `kind` being SSL_get_error's answer. OpenSSL counts a connection that failed
// as one in its handshake, so the caller says which it was.
tl::unexpected<base::Error> explained(const SSL* tls, int kind, bool handshaking)
{
    const int systemError = errno;
    const unsigned long error = ERR_peek_error();
    const auto goneCode = handshaking ? ErrorCode::LineDown : ErrorCode::LineCutMidway;
    if (isEndOfLine(kind, error))
        return fail(goneCode, origin,
                    u"line gone, errno %1"_s.arg(kind == SSL_ERROR_SYSCALL ? systemError : 0));
    if (const long verdict = SSL_get_verify_result(tls); handshaking && verdict != X509_V_OK) {
        const auto text = QString::fromLatin1(X509_verify_cert_error_string(verdict));
        return fail(ErrorCode::PortalUntrusted, origin, u"portal's certificate: "_s + text);
    }
    if (handshaking || isAboutOurCertificate(ERR_GET_REASON(error)))
        return fail(ErrorCode::PortalUntrusted, origin, reasonText(error));
    return fail(goneCode, origin, reasonText(error));
}

} // namespace

TlsStream::TlsStream(TlsSocket socket, ssl_st* tls) : m_socket(std::move(socket)), m_tls(tls) {}

TlsStream::~TlsStream()
{
    const NoBrokenPipeSignal quiet;
    ERR_clear_error();
    if (m_isOpen)
        SSL_shutdown(m_tls);
    SSL_free(m_tls);
    ERR_clear_error();
}

base::Result<std::unique_ptr<TlsStream>> TlsStream::open(const TlsPeer& peer, Deadline deadline,
                                                         const TlsCancel& cancel)
{
    auto socket = TlsSocket::connect(peer.host, peer.port, deadline, cancel);
    if (!socket)
        return tl::make_unexpected(socket.error());
    const auto context = contextFor(peer);
    TlsHandle tls(context ? SSL_new(context.get()) : nullptr);
    if (!tls || !expectHost(tls.get(), peer.host.toUtf8()) ||
        SSL_set_fd(tls.get(), socket->descriptor()) != 1) {
        ERR_clear_error();
        return fail(ErrorCode::Internal, origin, u"TLS could not be set up"_s);
    }
    std::unique_ptr<TlsStream> stream(new TlsStream(std::move(*socket), tls.release()));

    const NoBrokenPipeSignal quiet;
    for (;;) {
        ERR_clear_error();
        const int answer = SSL_connect(stream->m_tls);
        if (answer == 1) {
            stream->m_isOpen = true;
            return stream;
        }
        if (const auto waited = stream->waitAsTold(answer, deadline, cancel); !waited)
            return tl::make_unexpected(waited.error());
    }
}

base::Result<void> TlsStream::waitAsTold(int answer, Deadline deadline, const TlsCancel& cancel)
{
    const int kind = SSL_get_error(m_tls, answer);
    if (kind != SSL_ERROR_WANT_READ && kind != SSL_ERROR_WANT_WRITE)
        return explained(m_tls, kind, !m_isOpen);
    const short events = kind == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
    switch (waitFor(m_socket.descriptor(), events, deadline, cancel)) {
    case WaitOutcome::Cancelled: return fail(ErrorCode::CallCancelled, origin);
    case WaitOutcome::TimedOut: return fail(ErrorCode::PortalTimeout, origin);
    case WaitOutcome::Ready: break;
    }
    return {};
}

base::Result<void> TlsStream::write(std::span<const std::byte> bytes, Deadline deadline,
                                    const TlsCancel& cancel)
{
    const NoBrokenPipeSignal quiet;
    while (!bytes.empty()) {
        ERR_clear_error();
        std::size_t written = 0;
        if (SSL_write_ex(m_tls, bytes.data(), bytes.size(), &written) == 1) {
            bytes = bytes.subspan(written);
            continue;
        }
        const auto waited = waitAsTold(0, deadline, cancel);
        if (waited)
            continue;
        // With TLS 1.3 our certificate is judged after our handshake is over: the refusal may lie unread
        // behind the broken pipe.
        std::byte unread{};
        ERR_clear_error();
        if (waited.error().code == ErrorCode::LineCutMidway && SSL_read(m_tls, &unread, 1) <= 0 &&
            isAboutOurCertificate(ERR_GET_REASON(ERR_peek_error())))
            return explained(m_tls, SSL_ERROR_SSL, false);
        return waited;
    }
    return {};
}

base::Result<std::size_t> TlsStream::read(std::span<std::byte> room, Deadline deadline,
                                          const TlsCancel& cancel)
{
    const NoBrokenPipeSignal quiet;
    for (;;) {
        ERR_clear_error();
        std::size_t got = 0;
        if (SSL_read_ex(m_tls, room.data(), room.size(), &got) == 1)
            return got;
        if (SSL_get_error(m_tls, 0) == SSL_ERROR_ZERO_RETURN)
            return std::size_t{0};
        if (const auto waited = waitAsTold(0, deadline, cancel); !waited)
            return tl::make_unexpected(waited.error());
    }
}

bool TlsStream::isQuiet()
{
    const NoBrokenPipeSignal quiet;
    ERR_clear_error();
    std::byte unasked{};
    // Tickets and key updates of TLS 1.3 are taken in on the way and leave "want read".
    const int answer = SSL_peek(m_tls, &unasked, 1);
    const bool waiting = answer <= 0 && SSL_get_error(m_tls, answer) == SSL_ERROR_WANT_READ;
    ERR_clear_error();
    return waiting;
}

std::uint64_t TlsStream::bytesSent() const
{
    return BIO_number_written(SSL_get_wbio(m_tls));
}

} // namespace kiosk::crypto
