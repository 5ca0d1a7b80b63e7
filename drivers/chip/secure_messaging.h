// Secure messaging of ICAO 9303-11, 9.8: every command encrypted and authenticated, every answer checked.
//
// One object is one session. A failed answer ends it: it is never resynchronised by guessing the counter.
#pragma once

#include "drivers/chip/apdu.h"
#include "kiosk/crypto/block_cipher.h"

namespace drivers::chip {

struct SessionKeys {
    kiosk::crypto::BlockCipher cipher = kiosk::crypto::BlockCipher::Aes;
    Octets encryption;
    Octets mac;
    Octets counter; // SSC, one block: zeroes after PACE and chip authentication, random parts after BAC
};

class SecureMessaging {
public:
    explicit SecureMessaging(SessionKeys keys);

    // Counts, encrypts and authenticates. `extended`: whether reader and card take extended length fields,
    // which are then used where the protected answer may need them.
    Command protect(const Command& command, bool extended);

    // Counts, checks and decrypts the answer to the last command. Nothing when its MAC is wrong or it is not
    // built as the standard says; an answer that is a bare status word is such, too, unless it is an error.
    std::optional<Response> open(const Response& response);

    // The longest plain answer whose protected form is not longer than this many bytes.
    [[nodiscard]] std::size_t plainRoom(std::size_t protectedRoom) const;
    // Bytes of the protected form of a plain answer, without the transport's status word.
    [[nodiscard]] std::size_t protectedSize(std::size_t plainSize) const;

private:
    void count();
    [[nodiscard]] Octets padded(OctetView bytes) const;
    [[nodiscard]] Octets vector() const;
    [[nodiscard]] Octets macOf(OctetView message) const;

    SessionKeys m_keys;
    std::size_t m_block;
};

} // namespace drivers::chip
