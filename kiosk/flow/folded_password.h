// A password as three readings for the search for patterns: lower case, signs told apart, left out, or read
// as letters.
//
// Internal to kiosk/flow. Lives in locked memory and is wiped when it goes.
#pragma once

#include "kiosk/base/secure_bytes.h"

#include <string_view>

namespace kiosk::flow {

enum class Reading {
    AsWritten,     // a sign stays as '-': it parts words and numbers
    WithoutSigns,  // "Ng.uyen" and "15/08/1990" in one piece
    SignsAsLetters // "Nguy3n", "M@u"; the positions are those of AsWritten
};

// What lies beyond is not looked at: a pattern that matters comes earlier.
inline constexpr std::size_t longestLookedAt = 256;

// At most longestLookedAt characters of a-z, 0-9 and '-'.
base::SecureBytes folded(std::string_view password, Reading reading);

} // namespace kiosk::flow
