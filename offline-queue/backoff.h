// How long to wait after the n-th failure in a row: full jitter, so that a thousand kiosks whose line came
// back together do not call together.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <random>

namespace outbox {

class Backoff {
public:
    static constexpr std::chrono::milliseconds first{1000};
    static constexpr std::chrono::milliseconds longest{15 * 60 * 1000};

    explicit Backoff(std::uint64_t seed) : m_random(seed) {}

    // Between nothing and 1 s doubled with every failure, 15 min at most; never below what the portal asked
    // for, which is believed up to `longest`.
    std::chrono::milliseconds after(int failures, std::optional<std::chrono::seconds> retryAfter = {})
    {
        const auto doubled = first * (1 << std::clamp(failures - 1, 0, 10));
        const auto most = std::min<std::chrono::milliseconds>(doubled, longest);
        std::uniform_int_distribution<std::int64_t> spread(0, most.count());
        const std::chrono::milliseconds drawn(spread(m_random));
        const auto asked =
            std::min<std::chrono::milliseconds>(retryAfter.value_or(std::chrono::seconds(0)), longest);
        // Beyond the asked time the jitter stays, for the same reason.
        return asked.count() > 0 ? std::min(longest, asked + drawn / 4) : drawn;
    }

private:
    std::mt19937_64 m_random;
};

} // namespace outbox
