// A practice card on a virtual reader (vpcd) that counts what goes over its line.
#pragma once

#include "drivers/sim/card/practice_card.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace bench {

struct Traffic {
    int commands = 0;
    qint64 sent = 0;         // bytes of the commands
    qint64 received = 0;     // bytes of the answers
    double milliseconds = 0; // from the first command's coming to the last answer's going
};

class MeteredCard {
public:
    // Lies on the reader at once. Ends the program when nobody listens at the port.
    MeteredCard(drivers::sim::card::CardImage image, quint16 port);
    // Takes it off.
    ~MeteredCard();
    MeteredCard(const MeteredCard&) = delete;
    MeteredCard& operator=(const MeteredCard&) = delete;

    // Since the last call.
    Traffic takeTraffic();

private:
    void serve();
    void note(qsizetype sent, qsizetype received, std::chrono::steady_clock::time_point began);

    drivers::sim::card::PracticeCard m_card;
    int m_socket;
    std::mutex m_mutex;
    Traffic m_traffic;
    std::chrono::steady_clock::time_point m_first;
    std::thread m_thread;
};

} // namespace bench
