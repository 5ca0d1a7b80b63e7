#include "kiosk/crypto/tls_socket.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kiosk::crypto {

namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

constexpr unsigned unacknowledgedLimit = 8000; // milliseconds

struct Address {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

// What the resolving thread and the waiting caller share; the last of the two frees it.
struct Lookup {
    std::string host;
    std::string port;
    std::mutex mutex;
    std::vector<Address> found; // guarded by mutex
    TlsCancel done;             // signalled when `found` is final
};

tl::unexpected<base::Error> lineDown(const QString& detail)
{
    return fail(ErrorCode::LineDown, u"crypto.tls"_s, detail);
}

tl::unexpected<base::Error> cancelled()
{
    return fail(ErrorCode::CallCancelled, u"crypto.tls"_s);
}

void resolve(Lookup& lookup)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (::getaddrinfo(lookup.host.c_str(), lookup.port.c_str(), &hints, &list) == 0) {
        const std::scoped_lock lock(lookup.mutex);
        for (const auto* entry = list; entry != nullptr; entry = entry->ai_next) {
            Address address;
            std::memcpy(&address.storage, entry->ai_addr, entry->ai_addrlen);
            address.size = entry->ai_addrlen;
            lookup.found.push_back(address);
        }
        ::freeaddrinfo(list);
    }
    lookup.done.cancel();
}

// getaddrinfo knows neither a time limit nor cancelling: it runs on a thread of its own that is left behind
// when it overruns.
base::Result<std::vector<Address>> addressesOf(const QString& host, std::uint16_t port, Deadline deadline,
                                               const TlsCancel& cancel)
{
    auto lookup = std::make_shared<Lookup>();
    lookup->host = host.toStdString();
    lookup->port = std::to_string(port);
    std::thread([lookup] { resolve(*lookup); }).detach();
    switch (waitFor(lookup->done.descriptor(), POLLIN, deadline, cancel)) {
    case WaitOutcome::Cancelled: return cancelled();
    case WaitOutcome::TimedOut: return lineDown(u"name not resolved in time"_s);
    case WaitOutcome::Ready: break;
    }
    const std::scoped_lock lock(lookup->mutex);
    if (lookup->found.empty())
        return lineDown(u"name unknown"_s);
    return lookup->found;
}

// 0, or the errno of a connection that could not be made.
int pendingError(int descriptor)
{
    int error = 0;
    socklen_t size = sizeof error;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
}

base::Result<TlsSocket> connectTo(const Address& address, Deadline deadline, const TlsCancel& cancel)
{
    TlsSocket socket(
        ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP));
    if (socket.descriptor() < 0)
        return lineDown(u"no socket: %1"_s.arg(errno));
    // Header and body are written one after the other; waiting to join them would cost a delayed ack.
    const int on = 1;
    ::setsockopt(socket.descriptor(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // A pulled cable is told as a cut line and not, much later, as a slow portal (RFC 5482).
    ::setsockopt(socket.descriptor(), IPPROTO_TCP, TCP_USER_TIMEOUT, &unacknowledgedLimit,
                 sizeof unacknowledgedLimit);
    const auto* target = reinterpret_cast<const sockaddr*>(&address.storage);
    if (::connect(socket.descriptor(), target, address.size) == 0)
        return socket;
    if (errno != EINPROGRESS)
        return lineDown(u"connect: errno %1"_s.arg(errno));
    switch (waitFor(socket.descriptor(), POLLOUT, deadline, cancel)) {
    case WaitOutcome::Cancelled: return cancelled();
    case WaitOutcome::TimedOut: return lineDown(u"connect: no answer"_s);
    case WaitOutcome::Ready: break;
    }
    if (const int error = pendingError(socket.descriptor()); error != 0)
        return lineDown(u"connect: errno %1"_s.arg(error));
    return socket;
}

} // namespace

TlsSocket::~TlsSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

base::Result<TlsSocket> TlsSocket::connect(const QString& host, std::uint16_t port, Deadline deadline,
                                           const TlsCancel& cancel)
{
    const auto addresses = addressesOf(host, port, deadline, cancel);
    if (!addresses)
        return tl::make_unexpected(addresses.error());
    base::Result<TlsSocket> socket = lineDown({});
    for (std::size_t i = 0; i < addresses->size(); ++i) {
        const auto now = std::chrono::steady_clock::now();
        const auto part = (deadline - now) / static_cast<int>(addresses->size() - i);
        socket = connectTo((*addresses)[i], now + part, cancel);
        if (socket || socket.error().code == ErrorCode::CallCancelled)
            break;
    }
    return socket;
}

WaitOutcome waitFor(int descriptor, short events, Deadline deadline, const TlsCancel& cancel)
{
    std::array<pollfd, 2> watched{pollfd{descriptor, events, 0}, pollfd{cancel.descriptor(), POLLIN, 0}};
    while (!cancel.isCancelled()) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return WaitOutcome::TimedOut;
        const auto patience = std::min<std::chrono::milliseconds::rep>(left.count(), 60'000);
        const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(patience));
        if (ready < 0 && errno != EINTR)
            return WaitOutcome::TimedOut;
        if (ready > 0 && watched[0].revents != 0 && watched[1].revents == 0)
            return WaitOutcome::Ready;
    }
    return WaitOutcome::Cancelled;
}

} // namespace kiosk::crypto
