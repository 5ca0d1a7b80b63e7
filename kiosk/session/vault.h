// The code, the password or the PIN the person offered, between the pad and the portal.
//
// Holds at most one secret of each kind. A sending attempt gets a copy of its own, which its receiver wipes;
// the vault's stays, for a repetition with the same Idempotency-Key, until it is wiped. GUI thread.
#pragma once

#include "kiosk/base/secure_bytes.h"

namespace kiosk::session {

class Vault {
public:
    void keepOtp(base::SecureBytes code);
    void keepPassword(base::SecureBytes password);
    void keepPin(base::SecureBytes pin);

    // The PIN itself: nothing of it stays, for it is tried once.
    [[nodiscard]] base::SecureBytes takePin();
    // Empty when there is none.
    [[nodiscard]] base::SecureBytes copyOfOtp() const;
    [[nodiscard]] base::SecureBytes copyOfPassword() const;
    [[nodiscard]] bool isEmpty() const;

    // Overwrites and gives back the memory of all.
    void wipe();

private:
    base::SecureBytes m_otp;
    base::SecureBytes m_password;
    base::SecureBytes m_pin;
};

} // namespace kiosk::session
