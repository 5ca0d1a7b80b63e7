// SIGINT, SIGTERM and SIGHUP as a Qt signal, so that the program ends its children and itself in order.
//
// GUI thread; one object in a process. A second signal while the first is still being carried out ends the
// process at once: its children die with it.
#pragma once

#include <QObject>

namespace provisioning::practice::world {

class EndSignals : public QObject {
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void received();

private:
    void take();

    int m_reading = -1;
};

} // namespace provisioning::practice::world
