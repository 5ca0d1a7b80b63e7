// What a person has to answer elsewhere: a signing SIM's prompt, or the link in an e-mail. One slot a
// registration; the numbers are the contract's. Not thread-safe: ServiceDesk guards it.
#pragma once

#include "kiosk/base/clock.h"
#include "provisioning/practice/portal/mobile_signature_service.h"
#include "provisioning/practice/portal/practice_mailbox.h"
#include "provisioning/practice/portal/problem.h"
#include "provisioning/practice/portal/rejection.h"

#include <QHash>
#include <QJsonObject>

#include <chrono>
#include <optional>

namespace provisioning::practice {

// What came of a prompt. Neither: the person has not answered yet.
struct PromptOutcome {
    std::optional<Rejection> fault = {};
    bool isAnswered = false;
    QByteArray cms = {};       // of a SIM's answer
    QByteArray challenge = {}; // what it should have signed
};

class PromptDesk {
public:
    static constexpr std::chrono::seconds simLife{120};
    static constexpr std::chrono::seconds linkLife{600};
    static constexpr std::chrono::seconds resendPause{60};
    static constexpr std::chrono::seconds pollPause{3};
    static constexpr int mostResends = 3;

    // All must outlive it.
    PromptDesk(const kiosk::base::Clock& clock, MobileSignatureService& signatures, PracticeMailbox& mailbox)
        : m_clock(clock), m_signatures(signatures), m_mailbox(mailbox)
    {
    }

    // Each opens a slot and sends its first prompt.
    void openSim(const QString& registration, const QString& carrier, const QString& phone);
    void openLink(const QString& registration, const QString& address);

    // Asks the service, or judges the link's age; a fault is shown from then on.
    PromptOutcome outcome(const QString& registration);

    // Voids the prompt before. Problems: resend-too-often, resend-too-soon (with the wait).
    Answered<void> resend(const QString& registration);

    // The registration whose newest link this is, which has now been opened; none for any other text, or when
    // it is too old.
    std::optional<QString> followLink(const QString& link);

    [[nodiscard]] int resendsLeft(const QString& registration) const;
    // The contract's Prompt, of an open slot.
    [[nodiscard]] QJsonObject document(const QString& registration) const;

    void close(const QString& registration);
    void closeAll();

private:
    struct Slot {
        QString carrier = {}; // empty: a link
        QString recipient = {};
        QString verificationCode = {};
        QByteArray challenge = {};
        QString link = {};
        int transaction = 0;
        std::chrono::milliseconds sentAt{};
        int resendsLeft = mostResends;
        bool isFollowed = false;
        std::optional<Rejection> fault = {}; // as far as it was asked for

        [[nodiscard]] bool isSim() const { return !carrier.isEmpty(); }
    };
    void send(Slot& slot);
    [[nodiscard]] bool isOld(const Slot& slot) const;

    const kiosk::base::Clock& m_clock;
    MobileSignatureService& m_signatures;
    PracticeMailbox& m_mailbox;
    QHash<QString, Slot> m_slots;
};

} // namespace provisioning::practice
