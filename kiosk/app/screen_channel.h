// The screen's end of the protocol with the supervisor (relay.h). GUI thread.
#pragma once

#include "kiosk/app/relay.h"

#include <QObject>
#include <QSocketNotifier>

namespace kiosk::app {

class ScreenChannel : public QObject {
    Q_OBJECT

public:
    // Owns the descriptor from now on.
    explicit ScreenChannel(int descriptor, QObject* parent = nullptr);
    ~ScreenChannel() override;

    void say(Word word);

Q_SIGNALS:
    void takeRequested();
    // Told so, or the supervisor is gone.
    void leaveRequested();

private:
    void hear();

    int m_descriptor;
    QSocketNotifier m_notifier;
};

} // namespace kiosk::app
