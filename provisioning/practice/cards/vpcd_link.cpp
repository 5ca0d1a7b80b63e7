#include "provisioning/practice/cards/vpcd_link.h"

#include <array>
#include <utility>

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace provisioning::practice::cards {

using drivers::sim::card::PracticeCard;

namespace {

constexpr char powerOff = 0;
constexpr char reset = 2;
constexpr char giveAtr = 4;

int connected(const addrinfo* address)
{
    const int made = ::socket(address->ai_family, address->ai_socktype | SOCK_CLOEXEC, address->ai_protocol);
    if (made >= 0 && ::connect(made, address->ai_addr, address->ai_addrlen) == 0)
        return made;
    if (made >= 0)
        ::close(made);
    return -1;
}

void setOption(int socket, int option)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, option, &on, sizeof on);
}

} // namespace

std::optional<VpcdLink> VpcdLink::connect(const QString& host, quint16 port)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found) != 0)
        return std::nullopt;
    int socket = -1;
    for (const auto* each = found; each != nullptr && socket < 0; each = each->ai_next)
        socket = connected(each);
    ::freeaddrinfo(found);
    if (socket < 0)
        return std::nullopt;
    setOption(socket, TCP_NODELAY);
    return VpcdLink(socket);
}

VpcdLink::VpcdLink(VpcdLink&& other) noexcept : m_socket(std::exchange(other.m_socket, -1)) {}

VpcdLink::~VpcdLink()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

bool VpcdLink::isTold(int stop, std::chrono::microseconds within) const
{
    pollfd watched{stop, POLLIN, 0};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(within);
    const timespec limit{seconds.count(), std::chrono::nanoseconds(within - seconds).count()};
    return ::ppoll(&watched, 1, &limit, nullptr) > 0;
}

std::optional<QByteArray> VpcdLink::receive(qsizetype count, int stop)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        std::array<pollfd, 2> watched{pollfd{m_socket, POLLIN, 0}, pollfd{stop, POLLIN, 0}};
        if (::poll(watched.data(), watched.size(), -1) < 0 || watched[1].revents != 0)
            return std::nullopt;
        std::array<char, 4096> room{};
        const auto wanted = std::min(static_cast<std::size_t>(count - bytes.size()), room.size());
        const auto got = ::recv(m_socket, room.data(), wanted, 0);
        if (got <= 0)
            return std::nullopt;
        // vpcd sends length and body apart and waits with the second for our acknowledgement, which the
        // system would hold back for 40 ms. The option wears off, so it is set each time.
        setOption(m_socket, TCP_QUICKACK);
        bytes.append(room.data(), got);
    }
    return bytes;
}

bool VpcdLink::send(const QByteArray& body)
{
    const auto size = body.size();
    const auto message = static_cast<char>(size >> 8) + (static_cast<char>(size & 0xff) + body);
    qsizetype sent = 0;
    while (sent < message.size()) {
        const auto now = ::send(m_socket, message.constData() + sent,
                                static_cast<std::size_t>(message.size() - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += now;
    }
    return true;
}

VpcdLink::End VpcdLink::serve(PracticeCard& card, int stop)
{
    for (;;) {
        const auto length = receive(2, stop);
        const auto size =
            length ? static_cast<quint8>(length->at(0)) << 8 | static_cast<quint8>(length->at(1)) : 0;
        const auto message = length ? receive(size, stop) : std::nullopt;
        if (!message)
            return isTold(stop, {}) ? End::Stopped : End::ReaderGone;
        if (size == 1) {
            if (message->front() == giveAtr && !send(card.atr()))
                return End::ReaderGone;
            if (message->front() >= powerOff && message->front() <= reset)
                card.reset();
            continue;
        }
        const auto answer = card.transmit(*message);
        if (!answer)
            return End::Pulled;
        if (isTold(stop, card.timeFor(message->size(), answer->size())))
            return End::Stopped;
        if (!send(*answer))
            return End::ReaderGone;
    }
}

} // namespace provisioning::practice::cards
