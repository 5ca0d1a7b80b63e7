// Time as something handed in, so that tests move it by hand.
#pragma once

#include <QDateTime>

#include <chrono>

namespace kiosk::base {

class Clock {
public:
    virtual ~Clock() = default;
    // Never jumps, counts while the machine is awake; only differences mean anything.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
    // The wall clock in UTC. It may be wrong by years: never use it for a deadline.
    [[nodiscard]] virtual QDateTime utcNow() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    [[nodiscard]] QDateTime utcNow() const override;
};

} // namespace kiosk::base
