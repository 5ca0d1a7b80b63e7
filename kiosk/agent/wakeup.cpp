#include "kiosk/agent/wakeup.h"

#include "offline-queue/line_news.h"

#include <QFile>

#include <algorithm>
#include <array>

#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kiosk::agent {

namespace {

outbox::Descriptor watchFile(const QString& path, std::uint32_t events)
{
    outbox::Descriptor watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (watch.isOpen())
        ::inotify_add_watch(watch.value(), QFile::encodeName(path).constData(), events);
    return watch;
}

// Addresses and routes that come or go (rtnetlink(7)).
outbox::Descriptor watchNetwork()
{
    outbox::Descriptor watch(::socket(AF_NETLINK, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, NETLINK_ROUTE));
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_IFADDR;
    if (watch.isOpen() &&
        ::bind(watch.value(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return outbox::Descriptor();
    return watch;
}

void empty(int descriptor)
{
    std::array<char, 8192> room{};
    while (::read(descriptor, room.data(), room.size()) > 0) {
    }
}

} // namespace

Wakeup::Wakeup(const QString& spool, int end)
    : m_work(watchFile(spool + QStringLiteral("/items"), IN_MOVED_TO | IN_CREATE)), m_network(watchNetwork()),
      m_line(watchFile(outbox::lineFile(spool), IN_ATTRIB)), m_end(end)
{
}

Woken Wakeup::wait(std::chrono::milliseconds longest)
{
    const auto until = std::chrono::steady_clock::now() + longest;
    for (;;) {
        // A negative descriptor is passed over by poll.
        std::array<pollfd, 4> watched{pollfd{m_end, POLLIN, 0}, pollfd{m_network.value(), POLLIN, 0},
                                      pollfd{m_line.value(), POLLIN, 0}, pollfd{m_work.value(), POLLIN, 0}};
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        const int ready = ::poll(watched.data(), watched.size(), std::max(0, static_cast<int>(left.count())));
        if (watched[0].revents != 0)
            return Woken::Ended;
        if (ready > 0 && (watched[1].revents != 0 || watched[2].revents != 0)) {
            empty(m_network.value());
            empty(m_line.value());
            return Woken::NewLine;
        }
        if (ready > 0 && watched[3].revents != 0) {
            empty(m_work.value());
            return Woken::NewWork;
        }
        if (left <= std::chrono::milliseconds(0))
            return Woken::TimeOver;
    }
}

} // namespace kiosk::agent
