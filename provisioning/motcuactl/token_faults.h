// What went wrong with a token, in words for operators.
#pragma once

#include "drivers/api/token.h"

namespace provisioning::motcuactl {

QString messageOfToken(kiosk::base::ErrorCode code);
// Of a module: also that it cannot run here at all.
QString messageOf(const drivers::api::ModuleFault& fault);

} // namespace provisioning::motcuactl
