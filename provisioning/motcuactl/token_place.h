// The tokens of this machine for one call of an operator's.
#pragma once

#include "drivers/token/pkcs11_token_reader.h"

#include <memory>

namespace provisioning::motcuactl {

// Every module there is, or the one named, once each has been looked at. The hosts have this program's whole
// environment.
std::unique_ptr<drivers::token::Pkcs11TokenReader> lookAtTokens(const QString& module);

} // namespace provisioning::motcuactl
