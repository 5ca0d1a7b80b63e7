// A clock that runs with another one and can be moved forward, so that practice and tests need not wait for
// an OTP to grow old. Thread-safe.
#pragma once

#include "kiosk/base/clock.h"

#include <atomic>

namespace provisioning::practice {

class MovableClock final : public kiosk::base::Clock {
public:
    // `base` must outlive it.
    explicit MovableClock(const kiosk::base::Clock& base) : m_base(base) {}

    void advance(std::chrono::milliseconds by) { m_ahead += by.count(); }

    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return m_base.monotonic() + std::chrono::milliseconds(m_ahead.load());
    }
    [[nodiscard]] QDateTime utcNow() const override { return m_base.utcNow().addMSecs(m_ahead.load()); }

private:
    const kiosk::base::Clock& m_base;
    std::atomic<std::chrono::milliseconds::rep> m_ahead = 0;
};

} // namespace provisioning::practice
