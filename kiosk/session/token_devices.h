// How the session comes by the tokens: made when first wanted, on the GUI thread; lives as long as the
// session.
#pragma once

#include "drivers/api/token.h"

#include <functional>
#include <memory>

namespace kiosk::session {

struct TokenDevices {
    // None: nothing to sign with belongs to this kiosk.
    std::function<std::unique_ptr<drivers::api::TokenReader>()> makeReader;
};

} // namespace kiosk::session
