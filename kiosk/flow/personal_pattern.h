// Whether a password is made of what anyone could know or guess of its owner.
//
// Internal to kiosk/flow. The password is folded into SecureBytes, never copied elsewhere.
#pragma once

#include "kiosk/flow/password.h"

namespace kiosk::flow {

// True for
// - a birth year at the end of a group of digits, a birth date however written, six digits in a row of the
//   ID number or the phone;
// - a name, or parts of it in any order, backwards, as initials, with signs between or digits for letters, to
//   which fewer than four letters of one's own have been added;
// - a body of runs (12345, aaaa, qwerty) or of the words that guides teach, with fewer than four own
//   characters.
// A short part inside a longer word ("Thi" in "everything") makes nothing personal: enough other letters
// stand around it.
bool isPersonal(std::string_view password, const PasswordOwner& owner);

} // namespace kiosk::flow
