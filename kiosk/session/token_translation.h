// Between what the tokens say and the journey: the one place where they meet. Pure functions.
#pragma once

#include "drivers/api/token.h"
#include "kiosk/flow/token.h"

namespace kiosk::session {

// ID numbers are masked on the way.
flow::Tokens tokensOf(const drivers::api::TokenReader& reader);

drivers::api::TokenChoice choiceOf(const flow::TokenChoice& choice);

} // namespace kiosk::session
