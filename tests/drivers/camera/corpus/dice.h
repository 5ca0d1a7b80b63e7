// Random numbers that are the same on every machine: the standard fixes the engine, not its distributions.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace corpus {

class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}

    // From `low` up to, not including, `high`.
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int count) { return static_cast<int>(unit() * count); }
    bool chance(double share) { return unit() < share; }
    // Mean 0, deviation 1 (Box and Muller).
    double normal()
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
        return radius * std::cos(2.0 * std::numbers::pi * unit());
    }

private:
    double unit() { return static_cast<double>(m_engine()) / 4294967296.0; }

    std::mt19937 m_engine;
};

} // namespace corpus
