// The registrations under way: one person's steps from the form to the account.
// Not thread-safe: ServiceDesk guards it.
#pragma once

#include "provisioning/practice/portal/account_book.h"
#include "provisioning/practice/portal/captcha_desk.h"
#include "provisioning/practice/portal/otp_desk.h"
#include "provisioning/practice/portal/registers.h"
#include "provisioning/practice/portal/request_reader.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace provisioning::practice {

enum class RegistrationState { AwaitingOtp, AwaitingPassword, Completed, Rejected };

class RegistrationDesk {
public:
    // After its last step a registration is forgotten, whatever its state.
    static constexpr std::chrono::minutes patience{15};

    RegistrationDesk(const kiosk::base::Clock& clock, const Registers& registers, AccountBook& accounts,
                     CaptchaDesk& captchas, OtpDesk& otps);

    // Each answers the contract's Registration document.
    Answered<QJsonObject> begin(const RegistrationRequest& request);
    Answered<QJsonObject> read(const QString& id);
    Answered<QJsonObject> giveOtp(const QString& id, const QString& otp);
    Answered<QJsonObject> resendOtp(const QString& id);
    Answered<QJsonObject> choosePassword(const QString& id, const kiosk::base::SecureBytes& password);
    void drop(const QString& id);
    void dropAll();

    // The methods that registrations may begin by; mobile-subscriber alone is known here.
    void openMethods(const QSet<QString>& methods) { m_methods = methods; }
    [[nodiscard]] QStringList methods() const;

private:
    struct Registration {
        RegistrationState state = RegistrationState::AwaitingOtp;
        std::chrono::milliseconds lastStep{};
        Account account; // complete but for receipt and time until the password is chosen
        ProblemCode rejectedFor = ProblemCode::Internal;
    };
    using Entry = QHash<QString, Registration>::iterator;

    void forgetStale();
    Answered<Entry> at(const QString& id);
    // Rejected ones answer with the reason they were rejected for, where the call can say it.
    Answered<Entry> at(const QString& id, RegistrationState wanted);
    void step(Registration& registration, RegistrationState state);
    void reject(const QString& id, Registration& registration, ProblemCode why);
    [[nodiscard]] QJsonObject document(const QString& id, const Registration& registration) const;

    const kiosk::base::Clock& m_clock;
    const Registers& m_registers;
    AccountBook& m_accounts;
    CaptchaDesk& m_captchas;
    OtpDesk& m_otps;
    QSet<QString> m_methods;
    QHash<QString, Registration> m_registrations;
};

// The contract's rule: 8 characters or more with a lower-case and an upper-case letter, a digit and an ASCII
// punctuation mark. `password` is UTF-8.
bool passwordIsAcceptable(const kiosk::base::SecureBytes& password);

} // namespace provisioning::practice
