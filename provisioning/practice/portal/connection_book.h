// Knows every open TLS connection of one listener, so that they can all be cut at once. Thread-safe.
#pragma once

#include <mutex>
#include <set>

#include <openssl/ssl.h>

namespace provisioning::practice {

class ConnectionBook {
public:
    // Call before the first connection; must outlive the context's connections.
    void watch(SSL_CTX* context);
    // Both directions of every connection end at once; whoever reads or writes there finds it dead.
    void cutAll();

    // For the library's callbacks.
    void enter(int socket);
    void leave(int socket);

private:
    std::mutex m_mutex;
    std::set<int> m_sockets;
};

} // namespace provisioning::practice
