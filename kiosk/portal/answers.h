// HTTP answers -> values of the contract. Pure functions over foreign bytes: nothing here trusts the other
// side.
//
// An answer whose status, media type, JSON, members or ranges are not the contract's is PortalGarbage;
// members the contract does not name are passed over, so that a newer portal can add some.
#pragma once

#include "kiosk/portal/http_answer.h"
#include "kiosk/portal/values.h"

namespace kiosk::portal {

Answer<Status> readStatusAnswer(const HttpAnswer& answer);             // 200
Answer<Captcha> readCaptchaAnswer(const HttpAnswer& answer);           // 201
Answer<Challenge> readChallengeAnswer(const HttpAnswer& answer);       // 201
Answer<Registration> readBegunAnswer(const HttpAnswer& answer);        // 201
Answer<Registration> readRegistrationAnswer(const HttpAnswer& answer); // 200
Answer<Postponement> readPostponementAnswer(const HttpAnswer& answer); // 200
Answer<void> readOfficerCallAnswer(const HttpAnswer& answer);          // 202
Answer<void> readDroppedAnswer(const HttpAnswer& answer);              // 204

// An answer of 400 or more: a problem document (RFC 9457) with a code of the contract becomes that code's
// error; without one, 5xx is PortalServerError (PortalBusy with Retry-After on 503), 429 with Retry-After is
// PortalBusy and the rest of 4xx is PortalRefused.
Failure readProblem(const HttpAnswer& answer);

} // namespace kiosk::portal
