// The steps of a registration from the form to the account; every method's road. Not thread-safe: ServiceDesk
// guards it.
#pragma once

#include "provisioning/practice/portal/account_book.h"
#include "provisioning/practice/portal/captcha_desk.h"
#include "provisioning/practice/portal/evidence_desk.h"
#include "provisioning/practice/portal/kept_book.h"
#include "provisioning/practice/portal/method_road.h"
#include "provisioning/practice/portal/registers.h"
#include "provisioning/practice/portal/registration_book.h"
#include "provisioning/practice/portal/request_reader.h"
#include "provisioning/practice/portal/signing_authority.h"
#include "provisioning/practice/portal/token_judge.h"

#include <QSet>

#include <functional>

namespace provisioning::practice {

// What the steps of registrations, recoveries and resumptions work with. All must outlive who has it.
struct DeskParts {
    const kiosk::base::Clock& clock;
    const Registers& registers;
    const SigningRoots& roots;
    const MethodRoads& methods;
    AccountBook& accounts;
    CaptchaDesk& captchas;
    EvidenceDesk& evidence;
    OtpDesk& otps;
    PromptDesk& prompts;
    RegistrationBook& book;
    KeptBook& kept;
};

// Where a sealed registration came from.
struct SealedOrigin {
    QString device = {};  // that sealed it
    QByteArray item = {}; // 16 bytes
    QDateTime receivedAt = {};
};

// What a card's chip answers to without a line (docs/offline-form.md).
QByteArray offlineChallenge(const QByteArray& item);

class RegistrationDesk {
public:
    explicit RegistrationDesk(const DeskParts& parts);

    // Each answers the contract's Registration document.
    // `examined` belongs to the request's signature, if it has one.
    Answered<QJsonObject> begin(const RegistrationRequest& request, const Caller& caller,
                                const std::optional<ExaminedSignature>& examined);
    // Opened without anybody waiting: a verdict for the operator (`waiting`, `completed`, a problem's code,
    // `receipt-code-taken`); what the citizen will be told is kept under the receipt code.
    QString takeSealed(const SealedRegistration& sealed, const SealedOrigin& origin,
                       const std::optional<ExaminedSignature>& examined);
    // Learns first what came of a prompt.
    Answered<QJsonObject> read(Collection collection, const QString& id);
    Answered<QJsonObject> resendOtp(Collection collection, const QString& id);
    Answered<QJsonObject> resendPrompt(const QString& id);
    Answered<QJsonObject> choosePassword(const QString& id, const kiosk::base::SecureBytes& password);
    // Problem: also field-invalid, email.
    Answered<QJsonObject> confirm(const QString& id, const std::optional<QString>& email);

    // The entry whose OTP was given right, for whoever knows what comes next.
    Answered<RegistrationBook::Entry> checkOtp(Collection collection, const QString& id, const QString& otp);

    // The methods that registrations may begin by; others than the table's stay closed.
    void openMethods(const QSet<QString>& methods) { m_methods = methods; }
    void openAllMethods();
    // In the table's order.
    [[nodiscard]] QStringList methods() const;

private:
    struct JudgedForm {
        const MethodRoad* road = nullptr;
        Claim claim = {};
    };
    using JudgeCard = std::function<Answered<EvidenceStanding>(Claim& claim)>;
    // Problems: method-closed, malformed, field-invalid.
    [[nodiscard]] Answered<JudgedForm> readForm(const RegistrationRequest& request, bool isSigned) const;
    // Evidence, registers, accounts, names; the registration that can begin.
    Answered<Registration> judgePerson(const JudgedForm& form, const RegistrationRequest& request,
                                       const JudgeCard& judgeCard);
    [[nodiscard]] static Registration signedRegistration(const MethodRoad& road,
                                                         const RegistrationRequest& request);
    Answered<QJsonObject> completeSealed(const SealedRegistration& sealed, const SealedOrigin& origin,
                                         const ExaminedSignature& examined);
    // At PostID, or by somebody else who is on the way there.
    [[nodiscard]] bool isPostNameTaken(const QString& name, const QString& idNumber) const;
    void takeFirstStep(const RegistrationBook::Entry& entry);
    void learnOutcome(const RegistrationBook::Entry& entry);
    // The road of a method that signs with the form.
    Answered<QJsonObject> beginSigned(const MethodRoad& road, const RegistrationRequest& request,
                                      const Caller& caller, const ExaminedSignature& examined);
    // Whose account it will be, and by which certificate.
    void takeSigner(const RegistrationBook::Entry& entry, const SigningSubject& signer);
    // One that has an account already; the account knows this certificate then.
    [[nodiscard]] Answered<void> refuseKnown(const SigningSubject& signer, const QString& subject);
    void learnSigner(const RegistrationBook::Entry& entry, const PromptOutcome& outcome);
    // The account of a registration that has all it needs. Without a password when there is none.
    Answered<QJsonObject> makeAccount(const RegistrationBook::Entry& entry,
                                      const kiosk::base::SecureBytes* password);

    DeskParts m_parts;
    QSet<QString> m_methods;
};

// The contract's rule: 8 characters or more with a lower-case and an upper-case letter, a digit and an ASCII
// punctuation mark. `password` is UTF-8.
bool passwordIsAcceptable(const kiosk::base::SecureBytes& password);

} // namespace provisioning::practice
