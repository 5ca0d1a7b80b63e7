// The line to a virtual reader: vpcd's protocol (vsmartcard), in which the card connects to the reader. Each
// message is its length in two bytes and its body; one byte is a command to the power supply or asks for the
// ATR, anything longer is a command to the card.
//
// Blocking; one thread.
#pragma once

#include "drivers/sim/card/practice_card.h"

#include <QString>

#include <optional>

namespace provisioning::practice::cards {

class VpcdLink {
public:
    enum class End {
        Stopped,   // told to end
        Pulled,    // the card was taken away in the middle of a command
        ReaderGone // the reader closed the line, or does not speak the protocol
    };

    // Nothing when nobody listens there. This puts the card on the reader.
    static std::optional<VpcdLink> connect(const QString& host, quint16 port);
    VpcdLink(VpcdLink&& other) noexcept;
    VpcdLink& operator=(VpcdLink&&) = delete;
    ~VpcdLink();

    // Carries commands and answers until one of the ends; the first one when the descriptor becomes readable.
    End serve(drivers::sim::card::PracticeCard& card, int stop);

private:
    explicit VpcdLink(int socket) : m_socket(socket) {}
    [[nodiscard]] bool isTold(int stop, std::chrono::microseconds within) const;
    // Nothing at the end of the line, or when told to stop.
    std::optional<QByteArray> receive(qsizetype count, int stop);
    bool send(const QByteArray& body);

    int m_socket;
};

} // namespace provisioning::practice::cards
