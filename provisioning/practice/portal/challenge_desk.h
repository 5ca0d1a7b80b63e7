// Draws the challenges a card's chip has to answer. Each is one kiosk's, and good for one registration within
// its life. Not thread-safe: ServiceDesk guards it.
#pragma once

#include "kiosk/base/clock.h"
#include "provisioning/practice/portal/problem.h"

#include <QHash>

#include <chrono>

namespace provisioning::practice {

struct DrawnChallenge {
    QByteArray challenge; // eight bytes
    std::chrono::seconds expiresIn{};
};

class ChallengeDesk {
public:
    static constexpr std::chrono::seconds life{600};

    explicit ChallengeDesk(const kiosk::base::Clock& clock) : m_clock(clock) {}

    // `kiosk` names the client certificate. Problems: busy while too many drawn ones wait.
    Answered<DrawnChallenge> draw(const QByteArray& kiosk);

    // Problem: evidence-replayed (unknown, used, too old, or another kiosk's). It stays good.
    Answered<void> check(const QByteArray& kiosk, const QByteArray& challenge);

    // It is good for nothing any more. One that check() would refuse is passed over.
    void spend(const QByteArray& kiosk, const QByteArray& challenge);

    void forgetAll() { m_waiting.clear(); }

private:
    struct Waiting {
        QByteArray kiosk;
        std::chrono::milliseconds drawnAt{};
    };
    void dropOld();

    const kiosk::base::Clock& m_clock;
    QHash<QByteArray, Waiting> m_waiting;
};

} // namespace provisioning::practice
