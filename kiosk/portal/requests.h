// The bodies of the contract's POST calls, in memory that is wiped. Pure: the same values give the same
// bytes, which is what repeating a call with its key rests on.
#pragma once

#include "kiosk/base/secure_bytes.h"
#include "kiosk/portal/values.h"

namespace kiosk::portal {

// No body may be larger (docs/portal-api.yaml).
constexpr std::size_t largestRequest = 64 * 1024;

base::SecureBytes captchaRequest(const QString& language);
// Empty when it would be larger than largestRequest.
base::SecureBytes registrationRequest(const RegistrationRequest& request);
base::SecureBytes otpRequest(const base::SecureBytes& otp);
base::SecureBytes resendRequest();
base::SecureBytes passwordRequest(const base::SecureBytes& password);

} // namespace kiosk::portal
