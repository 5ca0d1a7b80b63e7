#include "tests/bench/common/silent_portal.h"

#include <QtEndian>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

SilentPortal::SilentPortal() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = qToBigEndian<quint32>(INADDR_LOOPBACK);
    auto* place = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    const bool listens = m_socket >= 0 && ::bind(m_socket, place, size) == 0 &&
                         ::listen(m_socket, SOMAXCONN) == 0 && ::getsockname(m_socket, place, &size) == 0;
    if (listens)
        m_url = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(qFromBigEndian(address.sin_port)));
}

SilentPortal::~SilentPortal()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

} // namespace bench
