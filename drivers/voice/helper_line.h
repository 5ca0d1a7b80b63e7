// Keeps the helper process and the line to it. Lives on a thread of its own, so that starting a process never
// holds up a touch.
#pragma once

#include "drivers/voice/messages.h"

#include <QProcess>
#include <QTimer>

namespace drivers::voice {

class HelperLine : public QObject {
    Q_OBJECT

public:
    HelperLine(const QString& program, const api::VoiceSettings& settings);
    // The helper is killed: silence at once.
    ~HelperLine() override;

    // Starts the helper when it does not run; after several ends of it in one life, no more.
    void send(const Order& order);

Q_SIGNALS:
    void reported(const Report& report);
    // It could not be started, ended by itself, or had to be killed because it did not answer.
    void lost();

private:
    [[nodiscard]] bool start();
    void read();
    void end();

    const QString m_program;
    const api::VoiceSettings m_settings;
    QProcess m_process;
    QTimer m_patience; // an order was sent and not taken yet
    int m_awaited = 0;
    bool m_hasTaken = false; // an order, since its program was started
    int m_starts = 0;
};

} // namespace drivers::voice
