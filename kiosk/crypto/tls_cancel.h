// Gives up a blocking TLS call from another thread.
#pragma once

#include <atomic>

namespace kiosk::crypto {

// One handle serves one call (or one run of calls) and stays cancelled once it is. `cancel` may be called
// from any thread, any number of times, before, during or after the call.
class TlsCancel {
public:
    TlsCancel();
    ~TlsCancel();
    TlsCancel(const TlsCancel&) = delete;
    TlsCancel& operator=(const TlsCancel&) = delete;

    void cancel() noexcept;
    [[nodiscard]] bool isCancelled() const noexcept { return m_cancelled.load(); }
    // Readable from the moment of `cancel` on; -1 when the system gave no descriptor: then the call ends only
    // with its time limit.
    [[nodiscard]] int descriptor() const noexcept { return m_descriptor; }

private:
    std::atomic_bool m_cancelled = false;
    int m_descriptor;
};

} // namespace kiosk::crypto
