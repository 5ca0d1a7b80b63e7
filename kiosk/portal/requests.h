// The bodies of the contract's POST calls, in memory that is wiped. Pure: the same values give the same
// bytes, which is what repeating a call with its key rests on.
#pragma once

#include "kiosk/base/secure_bytes.h"
#include "kiosk/portal/values.h"

namespace kiosk::portal {

// No body may be larger (docs/portal-api.yaml).
constexpr std::size_t largestRequest = 64 * 1024;

// Keeps to the contract's sizes, has SOD and DG1, and an answer comes with its challenge and key. Anything
// else is not to be sent: the portal would refuse the whole form.
bool isSendable(const Evidence& evidence);

// Keeps to the contract's sizes.
bool isSendable(const TokenSignature& signature);

base::SecureBytes captchaRequest(const QString& language);
base::SecureBytes challengeRequest(ChallengePurpose purpose);
// These two are empty when they would be larger than largestRequest, or evidence or signature are not
// sendable.
base::SecureBytes registrationRequest(const RegistrationRequest& request);
base::SecureBytes recoveryRequest(const RecoveryRequest& request);
base::SecureBytes resumptionRequest(const QString& receiptCode, const QString& phone);
base::SecureBytes otpRequest(const base::SecureBytes& otp);
base::SecureBytes passwordRequest(const base::SecureBytes& password);
// Without the member when the e-mail is empty.
base::SecureBytes confirmationRequest(const QString& email);
base::SecureBytes officerCallRequest(const QString& step, const QString& language);
// Of the calls whose address says it all: resendOtp, resendPrompt, postpone.
base::SecureBytes emptyRequest();

} // namespace kiosk::portal
