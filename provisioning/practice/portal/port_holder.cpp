#include "provisioning/practice/portal/port_holder.h"

#include <memory>

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace provisioning::practice {

namespace {

int boundPort(int socket)
{
    sockaddr_storage address{};
    socklen_t length = sizeof(address);
    if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        return 0;
    return address.ss_family == AF_INET6 ? ntohs(reinterpret_cast<sockaddr_in6*>(&address)->sin6_port)
                                         : ntohs(reinterpret_cast<sockaddr_in*>(&address)->sin_port);
}

} // namespace

PortHolder::~PortHolder()
{
    release();
}

int PortHolder::hold(const QString& host, int port)
{
    release();
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found) != 0)
        return 0;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, &::freeaddrinfo);
    for (const auto* address = found; address != nullptr; address = address->ai_next) {
        m_socket = ::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int yes = 1;
        if (m_socket >= 0 && ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes)) == 0 &&
            ::bind(m_socket, address->ai_addr, address->ai_addrlen) == 0)
            return boundPort(m_socket);
        release();
    }
    return 0;
}

void PortHolder::release()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

} // namespace provisioning::practice
