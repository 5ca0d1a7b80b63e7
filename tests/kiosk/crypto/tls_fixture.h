// Certificates and servers for tests of TLS.
#pragma once

#include "kiosk/crypto/tls_stream.h"
#include "provisioning/practice/certificate_maker.h"

#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace tests {

using provisioning::practice::CertificateUse;
using provisioning::practice::Identity;

// Good from yesterday for a week.
Identity identity(const QString& name, CertificateUse use, const Identity* issuer = nullptr,
                  const QStringList& names = {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")});

// One authority for a server and a device.
struct TlsWorld {
    Identity authority = identity(QStringLiteral("test CA"), CertificateUse::Authority, nullptr, {});
    Identity server = identity(QStringLiteral("server"), CertificateUse::Server, &authority);
    Identity device = identity(QStringLiteral("kiosk-7"), CertificateUse::Client, &authority, {});

    [[nodiscard]] kiosk::crypto::TlsPeer peer(std::uint16_t port) const;
};

// `openssl s_server` on a free port: an implementation we did not wire ourselves.
class OpensslServer {
public:
    // Options besides the accepting address, certificate and key.
    OpensslServer(const Identity& server, const Identity& clientAuthority, const QStringList& options);
    ~OpensslServer();
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    void kill();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    std::uint16_t m_port = 0;
};

// A listener on loopback whose connections one function serves, one after the other, on a thread of its own.
class Listener {
public:
    explicit Listener(std::function<void(int descriptor)> serve);
    // Ends the connection being served, too.
    ~Listener();
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void run();

    std::function<void(int)> m_serve;
    int m_descriptor = -1;
    std::atomic_int m_current = -1;
    std::atomic_int m_connections = 0;
    std::atomic_bool m_stopping = false;
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

// Closes with a reset instead of an end.
void resetConnection(int descriptor);
// Returns when the other side has closed.
void waitForEnd(int descriptor);

} // namespace tests
