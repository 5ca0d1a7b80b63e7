// What went wrong with a token, in words for operators.
#pragma once

#include "kiosk/base/error.h"

namespace provisioning::motcuactl {

QString messageOfToken(kiosk::base::ErrorCode code);

} // namespace provisioning::motcuactl
