#include "provisioning/practice/portal/portal_front.h"

#include "provisioning/practice/portal/connection_book.h"
#include "provisioning/practice/portal/portal_log.h"
#include "provisioning/practice/portal/route.h"

#include <httplib.h>

#include <array>
#include <thread>

#include <poll.h>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr QLatin1String origin("practice.portal");
constexpr std::size_t threads = 48; // a connection that is kept alive keeps its thread
constexpr std::size_t largestBody = 64U * 1024U;
constexpr std::size_t largestBatch = 1024U * 1024U;
constexpr time_t idleSeconds = 300;
constexpr std::size_t requestsPerConnection = 100'000;
constexpr std::chrono::milliseconds peerCheck{200};

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray peerDigest(const SSL* connection)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    const auto* certificate = SSL_get0_peer_certificate(connection);
    if (certificate == nullptr || X509_digest(certificate, EVP_sha256(), digest.data(), &length) != 1)
        return {};
    return {reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(length)};
}

// The certificate's SubjectPublicKeyInfo.
QByteArray peerKey(const SSL* connection)
{
    const auto* certificate = SSL_get0_peer_certificate(connection);
    unsigned char* der = nullptr;
    const int size = certificate != nullptr ? i2d_PUBKEY(X509_get0_pubkey(certificate), &der) : 0;
    QByteArray key(reinterpret_cast<const char*>(der), std::max(size, 0));
    OPENSSL_free(der);
    return key;
}

QString peerName(const SSL* connection)
{
    const auto* certificate = SSL_get0_peer_certificate(connection);
    const auto* subject = certificate != nullptr ? X509_get_subject_name(certificate) : nullptr;
    const int place = subject != nullptr ? X509_NAME_get_index_by_NID(subject, NID_commonName, -1) : -1;
    if (place < 0)
        return {};
    const auto* value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, place));
    return QString::fromUtf8(reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
                             ASN1_STRING_length(value));
}

void write(httplib::Response& response, const PortalAnswer& answer)
{
    response.status = answer.status;
    if (answer.retryAfter)
        response.set_header("Retry-After", std::to_string(answer.retryAfter->count()));
    if (!answer.mediaType.isEmpty())
        response.set_content(answer.body.constData(), static_cast<std::size_t>(answer.body.size()),
                             answer.mediaType.toStdString());
}

void writeMalformed(httplib::Response& response, const QString& detail)
{
    write(response, problemAnswer({.code = ProblemCode::Malformed, .detail = detail}));
}

// The connection dies before the library writes the answer.
void cut(const httplib::Request& request)
{
    ::shutdown(SSL_get_fd(request.ssl), SHUT_RDWR);
}

// An unread body must not be taken for the next request, not even what the TLS layer or the kernel has of it
// by now.
void readNoMore(const httplib::Request& request)
{
    // The connection is the library's own and not const.
    auto* connection = const_cast<SSL*>(request.ssl);
    SSL_set_shutdown(connection, SSL_get_shutdown(connection) | SSL_RECEIVED_SHUTDOWN);
    ::shutdown(SSL_get_fd(connection), SHUT_RD);
}

// The kiosk has closed its side: nobody waits for the answer any more.
bool hasLeft(const httplib::Request& request)
{
    pollfd line{SSL_get_fd(request.ssl), POLLRDHUP, 0};
    return ::poll(&line, 1, 0) != 0;
}

// Why a request may not even be read: the library would buffer chunked and compressed bodies without a limit,
// and take the body of a call that has none for the next request.
QString unreadable(const httplib::Request& request, Call call)
{
    const bool isBatch = call == Call::Envelopes;
    if (request.has_header("Transfer-Encoding") || request.has_header("Content-Encoding"))
        return u"chunked or compressed"_s;
    if (request.method != "POST")
        return request.get_header_value("Content-Length", 0).empty() ||
                       request.get_header_value("Content-Length") == "0"
                   ? QString()
                   : u"a body where none belongs"_s;
    const auto type = request.get_header_value("Content-Type");
    if (type.substr(0, type.find(';')) != (isBatch ? "application/vnd.motcua.envelopes" : "application/json"))
        return u"Content-Type is another"_s;
    bool isNumber = false;
    const auto length = bytes(request.get_header_value("Content-Length")).toULongLong(&isNumber);
    if (!isNumber || request.get_header_value_count("Content-Length") != 1)
        return u"Content-Length is missing or no number"_s;
    if (length > (isBatch ? largestBatch : largestBody))
        return u"body is too large"_s;
    return {};
}

} // namespace

class PortalFront::Listener {
public:
    Listener(ServiceDesk& desk, FaultPlan& faults, const TlsFiles& files)
        : m_desk(desk), m_faults(faults), m_server([&](SSL_CTX& context) {
              m_connections.watch(&context);
              return applyTls(&context, files, &m_fault);
          })
    {
        if (!m_server.is_valid())
            return;
        m_server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
        m_server.set_keep_alive_timeout(idleSeconds);
        m_server.set_keep_alive_max_count(requestsPerConnection);
        m_server.set_tcp_nodelay(true);
        m_server.set_default_headers({{"Cache-Control", "no-store"}});
        // Not the library's SO_REUSEPORT: it would let two portals share a port without a word.
        m_server.set_socket_options([](socket_t socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
        });
        addHandlers();
    }

    ~Listener()
    {
        if (!m_thread.joinable())
            return;
        m_server.stop();
        // A connection that was being accepted just then, or a call that began to wait, may have come later.
        while (!m_ended) {
            m_connections.cutAll();
            m_faults.wakeWaiting();
            std::this_thread::yield();
        }
        m_thread.join();
    }

    QString start(const QString& host, int port)
    {
        if (!m_server.is_valid())
            return m_fault;
        if (!m_server.bind_to_port(host.toStdString(), port))
            return u"cannot listen on "_s + host + u':' + QString::number(port);
        m_thread = std::thread([this] {
            m_server.listen_after_bind();
            m_ended = true;
        });
        // stop() is ignored by a server that does not run yet.
        while (!m_server.is_running() && !m_ended)
            std::this_thread::yield();
        return m_ended ? u"the listener ended at once"_s : QString();
    }

private:
    void addHandlers();
    httplib::Server::HandlerResponse admit(const httplib::Request& request, httplib::Response& response);
    void serve(const Route& route, const httplib::Request& request, httplib::Response& response);
    // False when the call ends with the fault.
    bool suffer(const Misfortune& due, FaultMoment moment, const httplib::Request& request,
                httplib::Response& response);

    ServiceDesk& m_desk;
    FaultPlan& m_faults;
    ConnectionBook m_connections;
    QString m_fault;
    httplib::SSLServer m_server;
    std::thread m_thread;
    std::atomic<bool> m_ended = false;
};

void PortalFront::Listener::addHandlers()
{
    m_server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        return admit(request, response);
    });
    // Only what was admitted comes here, with its body read.
    m_server.Post("/v1/.{1,100}", [this](const httplib::Request& request, httplib::Response& response) {
        if (const auto route = routeOf(request.method, request.path))
            serve(*route, request, response);
    });
    m_server.set_exception_handler([](const httplib::Request& /*request*/, httplib::Response& response,
                                      const std::exception_ptr& /*what*/) {
        write(response, problemAnswer({.code = ProblemCode::Internal}));
    });
    // Called when the answer is written. The library itself would go on reading.
    m_server.set_logger([](const httplib::Request& request, const httplib::Response& response) {
        if (request.ssl != nullptr && response.get_header_value("Connection") == "close")
            readNoMore(request);
    });
    // What the library itself refuses (a broken head) has no body yet.
    m_server.set_error_handler([](const httplib::Request& /*request*/, httplib::Response& response) {
        if (response.body.empty())
            writeMalformed(response, u"no such call"_s);
    });
}

httplib::Server::HandlerResponse PortalFront::Listener::admit(const httplib::Request& request,
                                                              httplib::Response& response)
{
    const auto route = routeOf(request.method, request.path);
    const auto why = route ? unreadable(request, route->call) : u"no such call"_s;
    if (!why.isEmpty()) {
        writeMalformed(response, why);
        response.set_header("Connection", "close");
        return httplib::Server::HandlerResponse::Handled;
    }
    if (request.method == "POST")
        return httplib::Server::HandlerResponse::Unhandled;
    // Not left to the library, which would wait for the body of a DELETE that has none.
    serve(*route, request, response);
    return httplib::Server::HandlerResponse::Handled;
}

bool PortalFront::Listener::suffer(const Misfortune& due, FaultMoment moment, const httplib::Request& request,
                                   httplib::Response& response)
{
    if (!due.is(moment))
        return true;
    switch (due.fault->kind) {
    case FaultKind::Slow: return true;
    case FaultKind::Fail:
        if (due.fault->problem)
            write(response, problemAnswer({.code = *due.fault->problem, .status = due.fault->status}));
        else
            write(response, {.status = due.fault->status, .mediaType = "text/plain", .body = "fault"});
        return false;
    case FaultKind::Garbage:
        write(response, {.status = 200, .mediaType = "application/json", .body = "<html>\xff{\"id\": 1,"});
        return false;
    case FaultKind::Silent:
        while (!hasLeft(request) && m_faults.wait(peerCheck, due)) {
        }
        cut(request);
        return false;
    case FaultKind::Cut: cut(request); return false;
    }
    return true;
}

void PortalFront::Listener::serve(const Route& route, const httplib::Request& request,
                                  httplib::Response& response)
{
    const auto due = m_faults.take(route.call);
    if (due.delay.count() > 0)
        m_faults.wait(due.delay, due);
    if (suffer(due, FaultMoment::BeforeCommit, request, response)) {
        const auto answer =
            m_desk.serve({.call = route.call,
                          .collection = route.collection,
                          .id = QString::fromUtf8(bytes(route.id)),
                          .target = bytes(request.method) + ' ' + bytes(request.path),
                          .kiosk = peerDigest(request.ssl),
                          .device = peerName(request.ssl),
                          .deviceKey = peerKey(request.ssl),
                          .chain = bytes(request.get_header_value("Motcua-Chain")),
                          .idempotencyKey = bytes(request.get_header_value("Idempotency-Key")),
                          .body = bytes(request.body)});
        if (suffer(due, FaultMoment::AfterCommit, request, response))
            write(response, answer);
    }
    qCInfo(logPracticePortal).noquote()
        << callName(route.call) << response.status << (due.fault ? "fault" : "");
}

PortalFront::PortalFront(ServiceDesk& desk, FaultPlan& faults) : m_desk(desk), m_faults(faults) {}

PortalFront::~PortalFront()
{
    close();
}

Result<void> PortalFront::open(const QString& host, int port, const TlsFiles& files)
{
    close();
    m_host = host;
    m_files = files;
    m_port = m_holder.hold(host, port);
    if (m_port == 0)
        return fail(ErrorCode::Internal, origin, u"cannot have %1:%2"_s.arg(host).arg(port));
    return listen();
}

void PortalFront::close()
{
    const std::scoped_lock lock(m_mutex);
    m_listener.reset();
    m_holder.release();
    m_port = 0;
}

bool PortalFront::setLineUp(bool up)
{
    if (up)
        return isLineUp() || (m_port != 0 && listen().has_value());
    const std::scoped_lock lock(m_mutex);
    m_listener.reset();
    return true;
}

bool PortalFront::isLineUp() const
{
    const std::scoped_lock lock(m_mutex);
    return m_listener != nullptr;
}

Result<void> PortalFront::listen()
{
    const std::scoped_lock lock(m_mutex);
    auto listener = std::make_unique<Listener>(m_desk, m_faults, m_files);
    if (const auto fault = listener->start(m_host, m_port); !fault.isEmpty())
        return fail(ErrorCode::Internal, origin, fault);
    m_listener = std::move(listener);
    return {};
}

} // namespace provisioning::practice
