// Keeps a TCP port for us while nobody listens on it, so that a line that comes up again has its old address.
// Connections to a held port that nobody listens on are refused.
#pragma once

#include <QString>

namespace provisioning::practice {

class PortHolder {
public:
    PortHolder() = default;
    ~PortHolder();
    PortHolder(const PortHolder&) = delete;
    PortHolder& operator=(const PortHolder&) = delete;

    // Binds without listening; a later listener must set SO_REUSEADDR, as this does. `host` is an IPv4 or
    // IPv6 address or a name; port 0 takes a free one. Returns the port, 0 when it cannot be had.
    int hold(const QString& host, int port);
    void release();

private:
    int m_socket = -1;
};

} // namespace provisioning::practice
