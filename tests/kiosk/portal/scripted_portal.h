// A TLS server on loopback that answers what a test tells it to.
#pragma once

#include "tests/kiosk/crypto/tls_fixture.h"

#include <QByteArray>

struct ssl_st;

namespace tests {

// One connection, seen from the server. All calls block.
class Visitor {
public:
    Visitor(ssl_st* tls, int descriptor) : m_tls(tls), m_descriptor(descriptor) {}

    // Header and body of the next request; empty when the client has gone.
    QByteArray request();
    void answer(const QByteArray& bytes);
    // A JSON answer with its length.
    void answerJson(int status, const QByteArray& json, const QByteArray& mediaType = "application/json");
    // The connection ends in due form, though the script goes on.
    void close();
    // The connection ends by a reset.
    void reset();
    void waitUntilGone();

private:
    ssl_st* m_tls;
    int m_descriptor;
};

// Each connection is served by the script, on the listener's thread; when it returns, the connection is
// closed in due form.
class ScriptedPortal {
public:
    ScriptedPortal(const TlsWorld& world, std::function<void(Visitor&)> script);
    [[nodiscard]] std::uint16_t port() const { return m_listener.port(); }
    [[nodiscard]] int connections() const { return m_listener.connections(); }

private:
    void serve(int descriptor) const;

    const TlsWorld& m_world;
    std::function<void(Visitor&)> m_script;
    Listener m_listener; // last: it serves from its birth
};

} // namespace tests
