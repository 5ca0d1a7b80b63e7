// What reads the person's card, by the kiosk's profile; and its pictures on their way to the screen.
#pragma once

#include "kiosk/app/screen_options.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/card_model.h"
#include "provisioning/profile/profile.h"

namespace kiosk::app {

// Nothing is opened or loaded yet.
session::CardDevices cardDevicesOf(const provisioning::profile::CardReading& card,
                                   const ScreenOptions& options);

// The camera's newest view; an empty one while it is not looked at.
ui::CardView viewOf(const session::Session& session);
// The chip's photo as a picture; empty while there is none, or when it is of a kind nobody here can show.
QImage photoOf(const session::Session& session);

} // namespace kiosk::app
