// Between the portal's values and the journey's: the one place where they meet. Pure functions.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/portal/portal.h"

namespace provisioning::profile {
struct Profile;
}

namespace kiosk::session {

// What the profile lets a journey do.
flow::Rules rulesOf(const provisioning::profile::Profile& profile, QDate today);

portal::RegistrationRequest requestOf(const flow::effect::Register& effect, const portal::Consent& consent);

flow::EventBody captchaArrived(flow::Ticket ticket, const portal::Captcha& captcha);
// A registration that the call did not bring where it should have is a CallFailed: with its own reason when
// it was rejected, else PortalGarbage.
flow::EventBody registered(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody otpAccepted(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody otpResent(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody passwordSet(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody registrationFound(flow::Ticket ticket, const portal::Registration& registration);
flow::EventBody callFailed(flow::Ticket ticket, const portal::Failure& failure);

flow::event::LineChanged lineChanged(const portal::Answer<portal::Status>& answer);

} // namespace kiosk::session
