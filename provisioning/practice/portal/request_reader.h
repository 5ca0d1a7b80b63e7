// Turns the bodies of docs/portal-api.yaml into values. The bytes are hostile: size is capped before, shape
// and encoding are judged here, nothing is guessed. Problem: malformed, with the place and never the value.
#pragma once

#include "kiosk/base/secure_bytes.h"
#include "provisioning/practice/evidence/evidence.h"
#include "provisioning/practice/portal/challenge_desk.h"
#include "provisioning/practice/portal/problem.h"
#include "provisioning/practice/portal/token_signature.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace provisioning::practice {

// What registrations and recoveries have in common.
struct FormRequest {
    QJsonObject fields = {}; // strings, by the contract's names
    QJsonObject sources = {};
    QJsonObject consent = {};
    QString captchaId = {};
    QString captchaText = {};
};

struct RegistrationRequest {
    QString subject = {}; // "citizen", "business", "agency"
    QString method = {};
    FormRequest form = {};
    std::optional<Evidence> evidence = {};
    std::optional<TokenSignature> signature = {};
};

// What lies in an envelope (docs/offline-form.md).
struct SealedRegistration {
    QString item = {}; // UUID in lower case
    QString receiptCode = {};
    QDateTime takenAt = {};
    RegistrationRequest registration = {}; // without a captcha
};

struct ResumptionRequest {
    QString receiptCode = {};
    QString phone = {};
};

struct OfficerCallRequest {
    QString step = {};
    QString language = {};
};

Answered<QString> readCaptchaLanguage(const QByteArray& body);
Answered<ChallengePurpose> readChallengePurpose(const QByteArray& body);
Answered<RegistrationRequest> readRegistration(const QByteArray& body);
Answered<SealedRegistration> readSealed(const QByteArray& content);
Answered<FormRequest> readRecovery(const QByteArray& body);
Answered<ResumptionRequest> readResumption(const QByteArray& body);
Answered<QString> readOtp(const QByteArray& body);
Answered<kiosk::base::SecureBytes> readPassword(const QByteArray& body);
// The e-mail address as it was sent, if one was.
Answered<std::optional<QString>> readConfirmation(const QByteArray& body);
Answered<OfficerCallRequest> readOfficerCall(const QByteArray& body);
Answered<void> readNothing(const QByteArray& body);

} // namespace provisioning::practice
