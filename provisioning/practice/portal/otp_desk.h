// Sends one-time codes and judges what comes back. One slot a registration; the numbers are the contract's.
// Not thread-safe: ServiceDesk guards it.
#pragma once

#include "kiosk/base/clock.h"
#include "provisioning/practice/portal/practice_phone.h"
#include "provisioning/practice/portal/problem.h"

#include <QHash>

#include <chrono>

namespace provisioning::practice {

struct OtpTerms {
    QString maskedPhone; // "095****001"
    std::chrono::seconds expiresIn{};
    std::chrono::seconds resendIn{};
    int triesLeft = 0;
    int resendsLeft = 0;
};

class OtpDesk {
public:
    static constexpr std::chrono::seconds life{120};
    static constexpr std::chrono::seconds resendPause{60};
    static constexpr int triesPerCode = 5;
    static constexpr int mostResends = 3;

    OtpDesk(const kiosk::base::Clock& clock, PracticePhone& phone) : m_clock(clock), m_phone(phone) {}

    // Opens a slot and sends its first code.
    void open(const QString& registration, const QString& phone);

    // Problems: otp-wrong (with the tries left), otp-expired (does not cost a try), otp-locked (for good).
    Answered<void> check(const QString& registration, const QString& otp);

    // Voids the code before. Problems: otp-locked, resend-too-often, resend-too-soon (with the wait).
    Answered<void> resend(const QString& registration);

    // Of an open slot that is not locked; durations rounded up, so that waiting them out is enough.
    [[nodiscard]] OtpTerms terms(const QString& registration) const;

    void close(const QString& registration);
    void closeAll();

private:
    struct Slot {
        QString phone = {};
        QString otp = {};
        std::chrono::milliseconds sentAt{};
        int triesLeft = triesPerCode;
        int resendsLeft = mostResends;
        bool locked = false;
    };
    void send(Slot& slot);

    const kiosk::base::Clock& m_clock;
    PracticePhone& m_phone;
    QHash<QString, Slot> m_slots;
};

} // namespace provisioning::practice
