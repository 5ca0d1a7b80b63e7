#include "tests/bench/chip/metered_card.h"

#include <QByteArray>
#include <QtEndian>

#include <cstdio>
#include <cstdlib>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

using Clock = std::chrono::steady_clock;

namespace {

int connected(quint16 port)
{
    const int line = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = qToBigEndian(port);
    place.sin_addr.s_addr = qToBigEndian<quint32>(INADDR_LOOPBACK);
    if (::connect(line, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0) {
        std::fputs("no virtual reader\n", stderr);
        std::exit(1);
    }
    const int on = 1;
    ::setsockopt(line, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return line;
}

// Empty at the end of the line.
QByteArray receive(int line, qsizetype size)
{
    QByteArray bytes(size, '\0');
    const auto got = ::recv(line, bytes.data(), static_cast<std::size_t>(size), MSG_WAITALL);
    return got == size ? bytes : QByteArray();
}

void send(int line, const QByteArray& body)
{
    QByteArray message(2, '\0');
    qToBigEndian(static_cast<quint16>(body.size()), message.data());
    message += body;
    static_cast<void>(
        ::send(line, message.constData(), static_cast<std::size_t>(message.size()), MSG_NOSIGNAL));
}

} // namespace

MeteredCard::MeteredCard(drivers::sim::card::CardImage image, quint16 port)
    : m_card(std::move(image)), m_socket(connected(port)), m_thread([this] { serve(); })
{
}

MeteredCard::~MeteredCard()
{
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread.join();
    ::close(m_socket);
}

// One byte is for the power supply or asks for the ATR (4); more is a command.
void MeteredCard::serve()
{
    for (;;) {
        const auto length = receive(m_socket, 2);
        if (length.isEmpty())
            return;
        const auto body = receive(m_socket, qFromBigEndian<quint16>(length.constData()));
        if (body.size() > 1) {
            const auto began = Clock::now();
            const auto answer = m_card.transmit(body).value_or(QByteArray());
            send(m_socket, answer);
            note(body.size(), answer.size(), began);
        } else if (body == QByteArray(1, '\4')) {
            send(m_socket, m_card.atr());
        } else if (body.isEmpty()) {
            return;
        } else {
            m_card.reset();
        }
    }
}

void MeteredCard::note(qsizetype sent, qsizetype received, Clock::time_point began)
{
    const std::lock_guard lock(m_mutex);
    if (m_traffic.commands++ == 0)
        m_first = began;
    m_traffic.sent += sent;
    m_traffic.received += received;
    m_traffic.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - m_first).count();
}

Traffic MeteredCard::takeTraffic()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_traffic, {});
}

} // namespace bench
