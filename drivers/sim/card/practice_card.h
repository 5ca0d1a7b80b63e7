// A citizen card that speaks the real protocols (ICAO 9303-10 and -11): what a chip answers to each command.
//
// Answers at once; the time a chip needs is in timeFor() for whoever carries the bytes. One thread.
#pragma once

#include "drivers/sim/card/card_image.h"

namespace drivers::sim::card {

class PracticeCard {
public:
    // The random source is the system's unless a test hands in another.
    explicit PracticeCard(CardImage image, RandomSource random = {});

    // Power on or reset: no application, no session, no challenge. What wrong keys did to the card stays.
    void reset();
    [[nodiscard]] const QByteArray& atr() const { return m_image.atr; }

    // Nothing: the card was pulled away in the middle of this command.
    [[nodiscard]] std::optional<QByteArray> transmit(const QByteArray& command);

    // How long a chip and a radio link of this temper would have needed for a command and its answer.
    [[nodiscard]] std::chrono::microseconds timeFor(qsizetype sent, qsizetype received) const;

    [[nodiscard]] int answered() const { return m_answered; }

private:
    Answer firstPart(const Command& command, const Answer& answer);
    Answer giveRest(const Command& command);
    Answer answerPlain(const Command& command);
    Answer answerProtected(const Command& command);
    Answer execute(const Command& command, qsizetype room);
    Answer select(const Command& command);
    Answer selectFile(quint16 identifier);
    Answer readBinary(const Command& command, qsizetype room);
    Answer readFar(const Command& command, qsizetype room);
    Answer readCurrent(qsizetype offset, const Command& command, qsizetype room);
    Answer giveChallenge(const Command& command);
    Answer authenticateBasic(const Command& command);
    Answer manageSecurity(const Command& command);
    Answer choosePace(const Command& command);
    Answer chooseChipAuthentication(const Command& command);
    Answer agreeKeys(const QByteArray& readersPoint);
    Answer generalAuthenticate(const Command& command);
    Answer proveItself(const Command& command);
    Answer keyWasWrong();
    [[nodiscard]] quint16 mayRead(quint16 identifier) const;
    [[nodiscard]] qsizetype roomFor(const Command& command) const;

    CardImage m_image;
    RandomSource m_random;
    int m_answered = 0;
    int m_wrongKeysLeft;

    bool m_inApplication = false;
    bool m_isOpen = false; // somebody has shown a key
    quint16 m_current = 0; // the file selected; 0 none
    QByteArray m_challenge;
    Answer m_rest; // of an answer longer than its command could take, for GET RESPONSE
    std::optional<Pace> m_pace;
    bool m_awaitsChipKey = false;
    std::optional<SecureMessaging> m_session;
    std::optional<SecureMessaging> m_nextSession; // after the answer at hand
};

} // namespace drivers::sim::card
