// The way back to a registration by receipt code and phone: postponed ones from the kept book, completed ones
// from the account book. Not thread-safe: ServiceDesk guards it.
#pragma once

#include "provisioning/practice/portal/registration_desk.h"
#include "provisioning/practice/portal/try_limit.h"

namespace provisioning::practice {

class ResumptionDesk {
public:
    static constexpr qsizetype triesPerCode = 5;
    static constexpr qsizetype triesPerPhone = 5;
    static constexpr qsizetype wrongTriesPerKiosk = 20;

    explicit ResumptionDesk(const DeskParts& parts);

    // The contract's Postponement. Problems: registration-not-found, registration-wrong-step.
    Answered<QJsonObject> postpone(const QString& id);

    // The contract's Registration, awaiting its OTP. `kiosk` names who asks. Problems: resumption-not-found,
    // resumption-locked, busy.
    Answered<QJsonObject> begin(const ResumptionRequest& request, const QByteArray& kiosk);

    // The OTP was right: puts a resumption where its registration stood. Problem: registration-not-found when
    // that is gone meanwhile.
    Answered<QJsonObject> goOn(const RegistrationBook::Entry& entry);

    void forgetTries();

private:
    // The account that was completed under this code not too long ago.
    [[nodiscard]] std::optional<Account> completed(const QString& receiptCode) const;
    [[nodiscard]] bool holds(const QString& receiptCode, const QString& phone) const;

    DeskParts m_parts;
    TryLimit m_codeTries;
    TryLimit m_phoneTries;
    TryLimit m_kioskTries;
};

} // namespace provisioning::practice
