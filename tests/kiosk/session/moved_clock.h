// A clock that stands still until a test moves it.
#pragma once

#include "kiosk/base/clock.h"

class MovedClock final : public kiosk::base::Clock {
public:
    std::chrono::milliseconds monotonic() const override { return m_elapsed; }
    QDateTime utcNow() const override
    {
        return QDateTime::fromMSecsSinceEpoch(1'772'000'000'000 + m_elapsed.count(), Qt::UTC);
    }
    void move(std::chrono::milliseconds by) { m_elapsed += by; }

private:
    std::chrono::milliseconds m_elapsed{1'000'000};
};
