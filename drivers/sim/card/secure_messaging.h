// One session of secure messaging (ICAO 9303-11, 9.8), the card's end of it.
//
// A command that does not open ends the session: the owner throws it away. One thread.
#pragma once

#include "drivers/sim/card/apdu.h"
#include "drivers/sim/card/cipher_suite.h"

#include <tl/expected.hpp>

namespace drivers::sim::card {

class SecureMessaging {
public:
    // Keys from a shared secret; the send sequence counter starts at zero unless it is given (BAC).
    SecureMessaging(CipherSuite suite, const QByteArray& secret, const QByteArray& counter = {});
    // With the keys themselves.
    SecureMessaging(CipherSuite suite, QByteArray encryptionKey, QByteArray macKey, QByteArray counter);

    // The command inside, or the status word of its refusal (6987, 6988).
    [[nodiscard]] tl::expected<Command, quint16> open(const Command& command);
    // The answer to the command last opened.
    [[nodiscard]] Answer close(const Answer& answer);
    // How many bytes of data an answer may have so that, closed, it fits into so many with its status word.
    [[nodiscard]] qsizetype roomIn(qsizetype wireBytes) const;

private:
    void count();
    [[nodiscard]] QByteArray iv() const;
    [[nodiscard]] QByteArray decrypted(const QByteArray& cryptogram) const;

    CipherSuite m_suite;
    QByteArray m_encryptionKey;
    QByteArray m_macKey;
    QByteArray m_counter;
    bool m_isOdd = false; // the command last opened had an odd instruction
};

} // namespace drivers::sim::card
