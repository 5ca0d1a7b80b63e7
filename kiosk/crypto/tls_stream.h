// A TLS connection of a client, over a non-blocking socket: every call blocks until it is done, its deadline
// has passed or its cancel handle is used.
//
// What is trusted: exactly one certificate authority (the profile's), never the system's store; the peer's
// host name or address must be in its certificate's subjectAltName (RFC 9525); TLS 1.2 or newer with
// authenticated ciphers only; validity is judged at the instant that is handed in. Nothing is waived.
//
// One thread at a time. Bytes to be written go from the caller's memory into OpenSSL's record buffer and are
// encrypted there in place, so a secret handed to `write` leaves no copy in clear behind.
//
// Errors: LineDown (not connected, or the line went before the handshake was over), LineCutMidway (the line
// went afterwards), PortalTimeout (connected, but silent until the deadline), PortalUntrusted (any TLS
// refusal, ours or, of our certificate, the peer's), CallCancelled. After any error the stream is dead.
#pragma once

#include "kiosk/crypto/keys.h"
#include "kiosk/crypto/tls_socket.h"

#include <cstddef>
#include <memory>
#include <span>

struct ssl_st;

namespace kiosk::crypto {

struct TlsPeer {
    QString host; // name, or IPv4 or IPv6 address without brackets
    std::uint16_t port = 0;
    Certificate authority;
    Certificate ownCertificate;
    PrivateKey ownKey;
    QDateTime judgedAt; // see certificateTime()
};

class TlsStream {
public:
    static base::Result<std::unique_ptr<TlsStream>> open(const TlsPeer& peer, Deadline deadline,
                                                         const TlsCancel& cancel);
    // Says goodbye (close_notify) as far as that takes no waiting.
    ~TlsStream();
    TlsStream(const TlsStream&) = delete;
    TlsStream& operator=(const TlsStream&) = delete;

    // Returns when all bytes are with the kernel.
    base::Result<void> write(std::span<const std::byte> bytes, Deadline deadline, const TlsCancel& cancel);
    // Returns at least one byte, or 0 when the peer has closed the stream in due form.
    base::Result<std::size_t> read(std::span<std::byte> room, Deadline deadline, const TlsCancel& cancel);

    // Open, and nothing unasked has arrived: fit for the next request. Never waits.
    [[nodiscard]] bool isQuiet();
    // Bytes handed to the kernel so far, alerts among them. Unchanged after a failed `write`: the peer cannot
    // have seen anything of it.
    [[nodiscard]] std::uint64_t bytesSent() const;

private:
    TlsStream(TlsSocket socket, ssl_st* tls);
    base::Result<void> waitAsTold(int answer, Deadline deadline, const TlsCancel& cancel);

    TlsSocket m_socket;
    ssl_st* m_tls;
    bool m_isOpen = false; // the handshake is over
};

} // namespace kiosk::crypto
