// What ends the agent's pauses: a new envelope, a change of the network, word of the line (line_news.h), the
// end, or the time itself.
//
// One thread. Where the system gives no watch for one of them, the time alone wakes.
#pragma once

#include "offline-queue/folder.h"

#include <QString>

#include <chrono>

namespace kiosk::agent {

enum class Woken { TimeOver, NewWork, NewLine, Ended };

class Wakeup {
public:
    // `end` becomes readable when the agent shall end; its owner outlives this.
    Wakeup(const QString& spool, int end);
    // Blocks; counts on the monotonic clock. What has happened since the last wait counts.
    [[nodiscard]] Woken wait(std::chrono::milliseconds longest);

private:
    outbox::Descriptor m_work;
    outbox::Descriptor m_network;
    outbox::Descriptor m_line;
    int m_end;
};

} // namespace kiosk::agent
