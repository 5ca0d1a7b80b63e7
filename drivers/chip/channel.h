// One card, spoken to in commands: through secure messaging once there is a session, with every way a card
// has of saying that there is more (61xx) or less (6Cxx) to say.
#pragma once

#include "drivers/api/chip.h"
#include "drivers/chip/secure_messaging.h"
#include "drivers/chip/transport.h"

#include <atomic>
#include <chrono>

namespace drivers::chip {

// What ends a reading from outside; asked before each command.
struct Leave {
    const std::atomic<bool>* cancelled = nullptr;
    std::chrono::steady_clock::time_point until = std::chrono::steady_clock::time_point::max();
};

class Channel {
public:
    Channel(Transport& transport, Leave leave);

    // The answer's plain data and status, whatever the status says. Errors: the transport's, CallCancelled,
    // CardTimeout, and CardUnreadable when secure messaging broke, after which there is no session any more.
    Result<Response> send(const Command& command);
    // The same for a plain command that may be said twice: when nobody knows yet whether reader and card take
    // extended length fields, it is said with them first. Nothing is lost where they do not, except what was
    // selected before, if the reader failed.
    Result<Response> sendProbing(const Command& command);

    void startSession(SessionKeys keys);
    void endSession();
    [[nodiscard]] bool hasSession() const { return m_session.has_value(); }
    // Forgets the session and everything selected.
    Result<void> reset();

    // Extended length fields: not used until somebody has found out that they work.
    void setExtended(bool works) { m_extended = works; }
    [[nodiscard]] bool isExtended() const { return m_extended.value_or(false); }
    [[nodiscard]] bool refusedExtended() const { return !m_extended.value_or(true); }
    [[nodiscard]] std::size_t extendedLimit() const { return m_transport.extendedLimit(); }
    // The longest plain answer that one short, or one extended, answer can hold under the present session.
    [[nodiscard]] std::size_t shortRoom() const;
    [[nodiscard]] std::size_t extendedRoom() const;

    [[nodiscard]] int apdus() const { return m_apdus; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    Result<Response> exchange(const Command& command);
    Result<Response> transmit(const Command& command, bool extended = false);

    Transport& m_transport;
    Leave m_leave;
    std::optional<SecureMessaging> m_session;
    std::optional<bool> m_extended; // none: not known
    int m_apdus = 0;
    qint64 m_bytesRead = 0;
};

} // namespace drivers::chip
