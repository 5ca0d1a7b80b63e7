// The portal without HTTP: one request in, one answer out. Thread-safe; requests are judged one at a time.
#pragma once

#include "provisioning/practice/portal/account_book.h"
#include "provisioning/practice/portal/captcha_desk.h"
#include "provisioning/practice/portal/evidence_desk.h"
#include "provisioning/practice/portal/faults.h"
#include "provisioning/practice/portal/idempotency_store.h"
#include "provisioning/practice/portal/mobile_signature_service.h"
#include "provisioning/practice/portal/officer_bell.h"
#include "provisioning/practice/portal/otp_desk.h"
#include "provisioning/practice/portal/practice_mailbox.h"
#include "provisioning/practice/portal/practice_phone.h"
#include "provisioning/practice/portal/prompt_desk.h"
#include "provisioning/practice/portal/queue_desk.h"
#include "provisioning/practice/portal/recovery_desk.h"
#include "provisioning/practice/portal/registers.h"
#include "provisioning/practice/portal/registration_desk.h"
#include "provisioning/practice/portal/resumption_desk.h"

#include <mutex>
#include <optional>

namespace provisioning::practice {

struct PortalRequest {
    Call call = Call::Status;
    Collection collection = Collection::Registrations;
    QString id = {};                // in the path, or empty
    QByteArray target = {};         // method and path, e.g. "POST /v1/captchas"
    QByteArray kiosk = {};          // names the client certificate
    QString device = {};            // its common name
    QByteArray deviceKey = {};      // its SubjectPublicKeyInfo
    QByteArray chain = {};          // the header Motcua-Chain, or empty
    QByteArray idempotencyKey = {}; // the header, or empty
    QByteArray body = {};
};

struct Maintenance {
    QDateTime until; // invalid: nobody knows
};

// Whose signatures the portal takes.
struct TrustedAuthorities {
    SigningRoots signatures; // of SIMs
    TrustedCscas chips = {}; // of citizens' cards
    TokenRoots tokens = {};
};

// Whom the portal reaches outside of itself. All must outlive who has it.
struct Outside {
    PracticePhone& phone;
    PracticeMailbox& mailbox;
    MobileSignatureService& signatures;
    OfficerBell& officerBell;
    QueueDesk* queue = nullptr; // null: no envelopes are taken
};

PortalAnswer problemAnswer(const Problem& problem);

class ServiceDesk {
public:
    // Clock, registers and what is outside must outlive it.
    ServiceDesk(const kiosk::base::Clock& clock, const Registers& registers, TrustedAuthorities trusted,
                MethodRoads methods, AccountBook accounts, const Outside& outside);
    ServiceDesk(const ServiceDesk&) = delete;
    ServiceDesk& operator=(const ServiceDesk&) = delete;

    PortalAnswer serve(const PortalRequest& request);

    // What was in an envelope: a verdict, or none while it cannot be judged. Asks authorities: blocks for
    // some seconds at most. Once it was told of an envelope, telling again changes nothing.
    std::optional<QString> takeOpened(const KeptEnvelope& kept, const QByteArray& content);

    // Somebody opened the link of an e-mail. False when it is not one of those that wait, or too old.
    bool followLink(const QString& link);

    void setMaintenance(const std::optional<Maintenance>& maintenance);
    void openMethods(const QSet<QString>& methods);
    [[nodiscard]] QList<Account> accounts() const;
    // By a present or former ID number.
    [[nodiscard]] std::optional<Account> account(const QString& idNumber) const;
    [[nodiscard]] bool passwordMatches(const QString& idNumber,
                                       const kiosk::base::SecureBytes& password) const;
    [[nodiscard]] QString captchaSolution(const QString& id) const;
    [[nodiscard]] QString newestCaptcha() const;
    // Captchas, registrations under way or postponed, remembered answers, maintenance and closed methods;
    // registered accounts too when told. Errors: StorageFailed.
    kiosk::base::Result<void> reset(bool withAccounts);

private:
    using Verdict = Answered<PortalAnswer>;

    Verdict serveQueue(const PortalRequest& request);
    PortalAnswer actOnce(const PortalRequest& request);
    // Of the signature in a registration, without the lock.
    [[nodiscard]] std::optional<ExaminedSignature> examine(const PortalRequest& request) const;
    Verdict act(const PortalRequest& request, const std::optional<ExaminedSignature>& examined = {});
    Verdict drawCaptcha(const PortalRequest& request);
    Verdict drawChallenge(const PortalRequest& request);
    Verdict begin(const PortalRequest& request, const std::optional<ExaminedSignature>& examined);
    Verdict goOn(const PortalRequest& request);
    Verdict giveOtp(const PortalRequest& request, const QString& otp);
    Verdict choosePassword(const PortalRequest& request);
    Verdict callOfficer(const PortalRequest& request);
    [[nodiscard]] PortalAnswer status() const;
    [[nodiscard]] std::optional<Problem> closed(Call call) const;
    [[nodiscard]] DeskParts parts();

    const kiosk::base::Clock& m_clock;
    const Registers& m_registers;
    const SigningRoots m_roots;
    const TokenRoots m_tokenRoots;
    const MethodRoads m_methods;
    OfficerBell& m_officerBell;
    QueueDesk* m_queue;
    mutable std::mutex m_mutex; // guards all below but the store
    AccountBook m_accounts;
    CaptchaDesk m_captchas;
    EvidenceDesk m_evidence;
    OtpDesk m_otps;
    PromptDesk m_prompts;
    RegistrationBook m_book;
    KeptBook m_kept;
    RegistrationDesk m_registrations;
    RecoveryDesk m_recoveries;
    ResumptionDesk m_resumptions;
    std::optional<Maintenance> m_maintenance;
    IdempotencyStore m_answers;
};

} // namespace provisioning::practice
