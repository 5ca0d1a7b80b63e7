// Draws the challenges a card's chip has to answer, or a token to sign. Each is one kiosk's and for one
// purpose, and good for one registration within its life. Not thread-safe: ServiceDesk guards it.
#pragma once

#include "kiosk/base/clock.h"
#include "provisioning/practice/portal/problem.h"

#include <QHash>

#include <chrono>

namespace provisioning::practice {

enum class ChallengePurpose { Card, Signature };

struct DrawnChallenge {
    QByteArray challenge; // eight bytes
    std::chrono::seconds expiresIn{};
};

class ChallengeDesk {
public:
    static constexpr std::chrono::seconds life{600};

    explicit ChallengeDesk(const kiosk::base::Clock& clock) : m_clock(clock) {}

    // `kiosk` names the client certificate. Problems: busy while too many drawn ones wait.
    Answered<DrawnChallenge> draw(const QByteArray& kiosk, ChallengePurpose purpose);

    // Problem: evidence-replayed or signature-replayed, by the purpose (unknown, used, too old, another
    // kiosk's or another purpose's). It stays good.
    Answered<void> check(const QByteArray& kiosk, ChallengePurpose purpose, const QByteArray& challenge);

    // It is good for nothing any more. One that check() would refuse is passed over.
    void spend(const QByteArray& kiosk, ChallengePurpose purpose, const QByteArray& challenge);

    void forgetAll() { m_waiting.clear(); }

private:
    struct Waiting {
        QByteArray kiosk;
        ChallengePurpose purpose = ChallengePurpose::Card;
        std::chrono::milliseconds drawnAt{};
    };
    void dropOld();

    const kiosk::base::Clock& m_clock;
    QHash<QByteArray, Waiting> m_waiting;
};

} // namespace provisioning::practice
