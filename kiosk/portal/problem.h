// The contract's problem codes, as a table.
#pragma once

#include "kiosk/portal/values.h"

namespace kiosk::portal {

// The code of a problem document or of a rejected registration. Nothing for one the contract does not name.
std::optional<base::ErrorCode> errorOfProblemCode(const QString& code);

// Why a prompt of this kind is dead. Nothing for a code that cannot be its fault.
std::optional<base::ErrorCode> promptFault(Prompt::Kind kind, const QString& code);

} // namespace kiosk::portal
