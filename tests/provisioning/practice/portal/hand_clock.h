// A clock that stands until a test moves it.
#pragma once

#include "kiosk/base/clock.h"

class HandClock final : public kiosk::base::Clock {
public:
    void advance(std::chrono::milliseconds by) { m_passed += by; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_passed; }
    [[nodiscard]] QDateTime utcNow() const override { return m_start.addMSecs(m_passed.count()); }

private:
    std::chrono::milliseconds m_passed{1'000'000};
    QDateTime m_start{QDate(2026, 3, 2), QTime(1, 30), Qt::UTC};
};
