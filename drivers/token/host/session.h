// A session with one token, closed and logged out by itself.
#pragma once

#include "drivers/token/host/cryptoki.h"

#include <vector>

namespace drivers::token::host {

class Session {
public:
    static Outcome<Session> open(CK_FUNCTION_LIST& calls, CK_SLOT_ID slot);
    Session(Session&& other) noexcept;
    Session& operator=(Session&&) = delete;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    [[nodiscard]] Outcome<std::vector<CK_OBJECT_HANDLE>> find(std::vector<CK_ATTRIBUTE> pattern,
                                                              std::size_t most) const;
    // Empty when the object has none, or will not tell.
    [[nodiscard]] Outcome<Octets> attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const;
    // `otherwise` also where it cannot be read: what is done next fails by itself.
    [[nodiscard]] bool flag(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, bool otherwise) const;

    // C_Login, once. An empty PIN: the token's own keypad.
    [[nodiscard]] Outcome<void> logIn(OctetView pin);
    // What a module logged in by itself, or left logged in, is ended first, so that a log-in tests the PIN.
    void logOut();
    // One signature. `pin` again for a key that asks for it each time.
    [[nodiscard]] Outcome<Octets> sign(CK_OBJECT_HANDLE key, Mechanism mechanism, OctetView toSign,
                                       OctetView pin) const;

private:
    Session(CK_FUNCTION_LIST& calls, CK_SESSION_HANDLE handle) : m_calls(&calls), m_handle(handle) {}
    [[nodiscard]] CK_RV logInAs(CK_USER_TYPE user, OctetView pin) const;

    CK_FUNCTION_LIST* m_calls;
    CK_SESSION_HANDLE m_handle;
    bool m_isOpen = true;
    bool m_isLoggedIn = false;
};

} // namespace drivers::token::host
