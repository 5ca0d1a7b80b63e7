// JSON -> Profile, strictly.
#pragma once

#include "kiosk/base/result.h"
#include "provisioning/profile/profile.h"

#include <QByteArray>

namespace provisioning::profile {

// Pure. ProfileMalformed: not one JSON object. ProfileField: a member that is unknown, missing, of the wrong
// type or out of range; the detail begins with the JSON pointer (RFC 6901) of the first one found.
kiosk::base::Result<Profile> parseProfile(const QByteArray& json);

} // namespace provisioning::profile
