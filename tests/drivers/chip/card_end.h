// The practice card, and a vicious hand around it, as a transport of the reader.
#pragma once

#include "drivers/chip/transport.h"
#include "drivers/sim/card/practice_card.h"

#include <QByteArrayList>
#include <QMap>

#include <functional>
#include <optional>

namespace tests {

class CardEnd final : public drivers::chip::Transport {
public:
    explicit CardEnd(drivers::sim::card::CardImage image, std::size_t limit = 65'538)
        : m_card(std::move(image)), m_limit(limit)
    {
    }

    // What becomes of the answer to the n-th command, counted from 1. Nothing: the card is gone.
    std::function<std::optional<QByteArray>(int, const QByteArray&)> hand;
    // Whether the reader passes a command on; without it, all.
    std::function<bool(const QByteArray&)> reader;
    // Called before each command.
    std::function<void(int)> before;

    kiosk::base::Result<kiosk::base::Octets> transmit(kiosk::base::OctetView command) override
    {
        const QByteArray bytes(reinterpret_cast<const char*>(command.data()),
                               static_cast<qsizetype>(command.size()));
        commands.append(bytes);
        if (before)
            before(static_cast<int>(commands.size()));
        if (reader && !reader(bytes))
            return kiosk::base::fail(kiosk::base::ErrorCode::ReaderFailed, QStringLiteral("test"));
        auto answer = m_gone ? std::nullopt : m_card.transmit(bytes);
        if (answer && hand)
            answer = hand(static_cast<int>(commands.size()), *answer);
        if (!answer) {
            m_gone = true;
            return kiosk::base::fail(kiosk::base::ErrorCode::CardRemoved, QStringLiteral("test"));
        }
        received += answer->size();
        return kiosk::base::Octets(answer->begin(), answer->end());
    }
    kiosk::base::Result<void> reset() override
    {
        ++resets;
        m_card.reset();
        if (m_gone)
            return kiosk::base::fail(kiosk::base::ErrorCode::CardRemoved, QStringLiteral("test"));
        return {};
    }
    [[nodiscard]] std::size_t extendedLimit() const override { return m_limit; }

    QByteArrayList commands;
    qint64 received = 0;
    int resets = 0;

private:
    drivers::sim::card::PracticeCard m_card;
    std::size_t m_limit;
    bool m_gone = false;
};

} // namespace tests
