// A practice card without a reader: the chip driver's transport with a card at its other end, in this
// process.
//
// transmit() and reset() on one thread, pull() from any.
#pragma once

#include "drivers/chip/transport.h"
#include "drivers/sim/card/practice_card.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace provisioning::practice::cards {

class CardTransport final : public drivers::chip::Transport {
public:
    // Asked before each command whether the card still lies there; empty: it does until it is pulled.
    using StillThere = std::function<bool()>;
    explicit CardTransport(drivers::sim::card::CardImage image, StillThere stillThere = {});

    // Errors: CardRemoved.
    drivers::chip::Result<drivers::chip::Octets> transmit(drivers::chip::OctetView command) override;
    drivers::chip::Result<void> reset() override;
    [[nodiscard]] std::size_t extendedLimit() const override;

    // Takes the card away: the command under way fails, and every later one.
    void pull();
    [[nodiscard]] bool isPulled();

private:
    [[nodiscard]] tl::unexpected<kiosk::base::Error> removed() const;
    [[nodiscard]] bool isGone();

    drivers::sim::card::PracticeCard m_card;
    const StillThere m_stillThere;
    const bool m_extended;
    std::mutex m_mutex;
    std::condition_variable m_pulledNow;
    bool m_pulled = false; // guarded by m_mutex
};

} // namespace provisioning::practice::cards
