// Between the portal's values and the journey's: the one place where they meet. Pure functions.
#pragma once

#include "drivers/api/printer.h"
#include "kiosk/flow/journey.h"
#include "kiosk/portal/portal.h"

namespace provisioning::profile {
struct Profile;
}

namespace kiosk::session {

// What the profile lets a journey do.
flow::Rules rulesOf(const provisioning::profile::Profile& profile, QDate today);

portal::Reference referenceOf(const flow::Reference& reference);

// Without a captcha.
portal::RegistrationRequest requestOf(const flow::Draft& draft, const portal::Consent& consent);
portal::RecoveryRequest recoveryOf(const flow::effect::Register& effect, const portal::Consent& consent);

flow::EventBody captchaArrived(flow::Ticket ticket, const portal::Captcha& captcha);
flow::EventBody challengeDrawn(flow::Ticket ticket, const portal::Challenge& challenge);
// A registration that the call did not bring where it should have is a CallFailed: with its own reason when
// it was rejected, else PortalGarbage.
// What was begun: a code or a prompt is on its way, or the signature that came along was good.
flow::EventBody registered(flow::Ticket ticket, const portal::Registration& registration);
// The code was right; it may have opened a registration of an earlier visit, wherever that stands.
flow::EventBody otpAccepted(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody otpResent(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody promptResent(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody completed(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody postponementKept(flow::Ticket ticket, const portal::Postponement& postponement);
flow::EventBody registrationFound(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody slipPrinted(int copy, const drivers::api::PrintReport& report);
flow::EventBody callFailed(flow::Ticket ticket, const portal::Failure& failure);

flow::event::LineChanged lineChanged(const portal::Answer<portal::Status>& answer);

} // namespace kiosk::session
