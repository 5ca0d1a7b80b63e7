#include "kiosk/app/screen_channel.h"

#include <cerrno>

#include <sys/socket.h>
#include <unistd.h>

namespace kiosk::app {

ScreenChannel::ScreenChannel(int descriptor, QObject* parent)
    : QObject(parent), m_descriptor(descriptor), m_notifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &ScreenChannel::hear);
}

ScreenChannel::~ScreenChannel()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

void ScreenChannel::say(Word word)
{
    const char byte = static_cast<char>(word);
    // A supervisor that cannot hear is gone; hear() learns of it.
    static_cast<void>(::send(m_descriptor, &byte, 1, MSG_NOSIGNAL));
}

void ScreenChannel::hear()
{
    char orders[16];
    const auto count = ::recv(m_descriptor, orders, sizeof orders, MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        m_notifier.setEnabled(false);
        Q_EMIT leaveRequested();
        return;
    }
    for (ssize_t i = 0; i < count; ++i) {
        if (static_cast<Order>(orders[i]) == Order::Take)
            Q_EMIT takeRequested();
        else
            Q_EMIT leaveRequested();
    }
}

} // namespace kiosk::app
