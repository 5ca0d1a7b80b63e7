// The contract's problem codes, as a table.
#pragma once

#include "kiosk/base/error.h"

#include <QString>

#include <optional>

namespace kiosk::portal {

// Nothing for a code the contract does not name.
std::optional<base::ErrorCode> errorOfProblemCode(const QString& code);

} // namespace kiosk::portal
