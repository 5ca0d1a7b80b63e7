// The kiosk's client facing the practice portal, both in this process, for contract tests.
#pragma once

#include "kiosk/portal/https_portal.h"
#include "provisioning/practice/portal/practice_portal.h"
#include "provisioning/practice/practice_keys.h"
#include "provisioning/profile/installation.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace tests {

class PracticeCounter {
public:
    // `callLimit` is the client's; `tokenRoots` stand above the tokens' certificates.
    explicit PracticeCounter(std::chrono::seconds callLimit = std::chrono::seconds(20),
                             const provisioning::practice::TokenRoots& tokenRoots = {});

    provisioning::practice::PracticePortal& portal() { return *m_portal; }
    kiosk::portal::HttpsPortal& kiosk() { return *m_kiosk; }
    // A kiosk of its own, with another patience.
    std::unique_ptr<kiosk::portal::HttpsPortal> kioskWith(std::chrono::seconds callLimit) const;

    // A new key for a new intent.
    static QString key();
    // The form of a practice person by the number on the card, with a fresh captcha read right.
    kiosk::portal::RegistrationRequest form(const QString& idNumber = mau());
    // Any other form, likewise.
    kiosk::portal::RegistrationRequest form(const QString& subject, const QString& method,
                                            const QMap<QString, QString>& fields);
    // Of a practice person who is known at PostID.
    kiosk::portal::RegistrationRequest postForm(const QString& activation, const QString& idNumber = mau());
    kiosk::portal::RegistrationRequest simForm(const QString& phone, const QString& carrier,
                                               const QString& subject = QStringLiteral("citizen"));
    kiosk::portal::RecoveryRequest recoveryForm(const QString& idNumber, const QString& phone);
    // The newest code sent to that phone, or to the phone of that person.
    kiosk::base::SecureBytes newestOtpTo(const QString& phone) const;
    kiosk::base::SecureBytes newestOtp(const QString& idNumber = mau()) const;
    // Somebody answers the prompt that stands on that phone.
    provisioning::practice::PinAnswer enterPin(const QString& phone, std::string_view pin);
    bool refuse(const QString& phone);
    // A registration that waits for its OTP, or for its password.
    kiosk::portal::Reference awaitingOtp();
    kiosk::portal::Reference awaitingPassword();

    void suffer(provisioning::practice::Fault fault) { m_portal->faults().add(fault); }

    static QString mau() { return QStringLiteral("062190999001"); }
    static kiosk::base::SecureBytes goodPassword()
    {
        return kiosk::base::SecureBytes::from("Chim-hot-6-gio");
    }

private:
    [[nodiscard]] provisioning::practice::Claim claimOf(const QString& idNumber) const;

    QTemporaryDir m_folder;
    kiosk::base::SystemClock m_clock;
    std::unique_ptr<provisioning::practice::PracticePortal> m_portal;
    std::optional<provisioning::profile::InstalledProfile> m_installed;
    std::unique_ptr<kiosk::portal::HttpsPortal> m_kiosk;
};

// The address of a registration that was begun.
inline kiosk::portal::Reference about(const kiosk::portal::Registration& registration)
{
    return {kiosk::portal::Road::Registration, registration.id};
}

// The failure's code; Internal when the call went well.
template <class T>
kiosk::base::ErrorCode codeOf(QFuture<kiosk::portal::Answer<T>> future)
{
    const auto answer = future.result();
    return answer ? kiosk::base::ErrorCode::Internal : answer.error().error.code;
}

} // namespace tests
