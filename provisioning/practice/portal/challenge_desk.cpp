#include "provisioning/practice/portal/challenge_desk.h"

#include <QRandomGenerator>

#include <array>

namespace provisioning::practice {

namespace {

constexpr qsizetype mostWaiting = 500;

} // namespace

Answered<DrawnChallenge> ChallengeDesk::draw(const QByteArray& kiosk, ChallengePurpose purpose)
{
    dropOld();
    if (m_waiting.size() >= mostWaiting)
        return refuse(ProblemCode::Busy);
    std::array<quint32, 2> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    const QByteArray challenge(reinterpret_cast<const char*>(words.data()), sizeof(words));
    m_waiting.insert(challenge, {kiosk, purpose, m_clock.monotonic()});
    return DrawnChallenge{challenge, life};
}

Answered<void> ChallengeDesk::check(const QByteArray& kiosk, ChallengePurpose purpose,
                                    const QByteArray& challenge)
{
    dropOld();
    const auto found = m_waiting.constFind(challenge);
    if (found == m_waiting.constEnd() || found->kiosk != kiosk || found->purpose != purpose)
        return refuse(purpose == ChallengePurpose::Card ? ProblemCode::EvidenceReplayed
                                                        : ProblemCode::SignatureReplayed);
    return {};
}

void ChallengeDesk::spend(const QByteArray& kiosk, ChallengePurpose purpose, const QByteArray& challenge)
{
    if (check(kiosk, purpose, challenge))
        m_waiting.remove(challenge);
}

void ChallengeDesk::dropOld()
{
    const auto now = m_clock.monotonic();
    m_waiting.removeIf([now](const auto& entry) { return now - entry->drawnAt >= life; });
}

} // namespace provisioning::practice
