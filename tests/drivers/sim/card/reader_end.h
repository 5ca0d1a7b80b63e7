// The reader's end of secure messaging and of basic access, as little as tests of the card need.
#pragma once

#include "drivers/sim/card/apdu.h"
#include "drivers/sim/card/cipher_suite.h"
#include "drivers/sim/card/practice_card.h"

#include <QtEndian>

namespace tests::card {

class ReaderEnd {
public:
    ReaderEnd(drivers::sim::card::CipherSuite suite, QByteArray encryptionKey, QByteArray macKey,
              quint64 counter);
    // With keys made from a shared secret, the counter at zero.
    static ReaderEnd ofSecret(drivers::sim::card::CipherSuite suite, const QByteArray& secret);

    // Sends the command protected. The answer's status is the one outside when the card answers plainly; its
    // data is empty when the card's MAC is wrong.
    drivers::sim::card::Answer exchange(drivers::sim::card::PracticeCard& card,
                                        const drivers::sim::card::Command& command);

private:
    [[nodiscard]] QByteArray counter() const;
    [[nodiscard]] QByteArray iv() const;
    [[nodiscard]] QByteArray wrapped(const drivers::sim::card::Command& command) const;

    drivers::sim::card::CipherSuite m_suite;
    QByteArray m_encryptionKey;
    QByteArray m_macKey;
    quint64 m_counter;
};

// Selects the application and opens it by BAC; nothing when the card refuses.
std::optional<ReaderEnd> openByBasicAccess(drivers::sim::card::PracticeCard& card,
                                           const QByteArray& mrzInformation);

// An answer without protection.
drivers::sim::card::Answer exchangePlain(drivers::sim::card::PracticeCard& card, const QByteArray& command);

} // namespace tests::card
