// Turns the bodies of docs/portal-api.yaml into values. The bytes are hostile: size is capped before, shape
// and encoding are judged here, nothing is guessed. Problem: malformed, with the place and never the value.
#pragma once

#include "kiosk/base/secure_bytes.h"
#include "provisioning/practice/portal/problem.h"
#include "provisioning/practice/portal/registers.h"

#include <QByteArray>
#include <QJsonObject>

namespace provisioning::practice {

struct RegistrationRequest {
    QString subject = {}; // "citizen", "business", "agency"
    QString method = {};
    QJsonObject fields = {}; // strings, by the contract's names
    QJsonObject sources = {};
    QJsonObject consent = {};
    QString captchaId = {};
    QString captchaText = {};
};

Answered<QString> readCaptchaLanguage(const QByteArray& body);
Answered<RegistrationRequest> readRegistration(const QByteArray& body);
Answered<QString> readOtp(const QByteArray& body);
Answered<kiosk::base::SecureBytes> readPassword(const QByteArray& body);
Answered<void> readNothing(const QByteArray& body);

// The fields as a claim. Problem: field-invalid, with the first bad field in the form's order. `today` is the
// portal's own day, for birth dates.
Answered<Claim> readClaim(const QJsonObject& fields, const QDate& today);

} // namespace provisioning::practice
