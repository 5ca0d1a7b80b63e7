// A TCP connection that never blocks longer than its deadline; the ground TlsStream stands on.
#pragma once

#include "kiosk/base/result.h"
#include "kiosk/crypto/tls_cancel.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <utility>

namespace kiosk::crypto {

using Deadline = std::chrono::steady_clock::time_point;

class TlsSocket {
public:
    TlsSocket() = default;
    explicit TlsSocket(int descriptor) : m_descriptor(descriptor) {}
    ~TlsSocket();
    TlsSocket(TlsSocket&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    TlsSocket& operator=(TlsSocket&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    TlsSocket(const TlsSocket&) = delete;
    TlsSocket& operator=(const TlsSocket&) = delete;
    [[nodiscard]] int descriptor() const { return m_descriptor; }

    // Resolves and connects, trying each address in turn with a fair part of the time left.
    // LineDown: the name is unknown, or no address answers, refuses or is reached before the deadline.
    // CallCancelled.
    static base::Result<TlsSocket> connect(const QString& host, std::uint16_t port, Deadline deadline,
                                           const TlsCancel& cancel);

private:
    int m_descriptor = -1;
};

enum class WaitOutcome { Ready, TimedOut, Cancelled };

// Waits until poll(2) reports any of `events` (or an error, which the next operation will tell) on the
// descriptor.
WaitOutcome waitFor(int descriptor, short events, Deadline deadline, const TlsCancel& cancel);

} // namespace kiosk::crypto
