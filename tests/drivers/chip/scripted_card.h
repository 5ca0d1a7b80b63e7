// A card that expects exactly these commands and gives these answers, as published traces are printed.
#pragma once

#include "drivers/chip/transport.h"
#include "tests/kiosk/crypto/hex.h"

#include <QTest>

#include <deque>
#include <utility>

namespace tests {

class ScriptedCard final : public drivers::chip::Transport {
public:
    using Pair = std::pair<QByteArray, QByteArray>; // hexadecimal

    explicit ScriptedCard(std::initializer_list<Pair> pairs, std::size_t limit = 0)
        : m_pairs(pairs.begin(), pairs.end()), m_limit(limit)
    {
    }

    kiosk::base::Result<kiosk::base::Octets> transmit(kiosk::base::OctetView command) override
    {
        using kiosk::base::ErrorCode;
        if (m_pairs.empty()) {
            m_faults.append("not expected: " + shown(command));
            return kiosk::base::fail(ErrorCode::CardRemoved, QStringLiteral("test"));
        }
        const auto [expected, answer] = m_pairs.front();
        m_pairs.pop_front();
        if (expected != "*" && shown(hex(expected)) != shown(command))
            m_faults.append("expected " + expected + ", got " + shown(command));
        if (answer == "removed")
            return kiosk::base::fail(ErrorCode::CardRemoved, QStringLiteral("test"));
        if (answer == "reader")
            return kiosk::base::fail(ErrorCode::ReaderFailed, QStringLiteral("test"));
        return hex(answer);
    }
    kiosk::base::Result<void> reset() override
    {
        ++m_resets;
        return {};
    }
    [[nodiscard]] std::size_t extendedLimit() const override { return m_limit; }

    [[nodiscard]] bool isDone() const { return m_pairs.empty() && m_faults.isEmpty(); }
    [[nodiscard]] QByteArray complaint() const
    {
        return m_faults.join("; ") + (m_pairs.empty() ? "" : "; commands are missing");
    }
    [[nodiscard]] int resets() const { return m_resets; }

private:
    std::deque<Pair> m_pairs;
    QByteArrayList m_faults;
    std::size_t m_limit;
    int m_resets = 0;
};

} // namespace tests
