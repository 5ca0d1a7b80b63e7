// The kiosk's screen as a child of this program: itself, with the sub-command `screen`.
//
// GUI thread. The child ends with this process whatever happens to it, and its own children with it.
#pragma once

#include "provisioning/practice/world/placement.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace provisioning::practice::world {

class ScreenProcess : public QObject {
    Q_OBJECT

public:
    explicit ScreenProcess(QObject* parent = nullptr);
    // Kills it if it still runs.
    ~ScreenProcess() override;

    void start(const QString& folder, const Placement& placement);
    // SIGTERM; SIGKILL when it takes too long. ended() follows, also when it does not run.
    void stop();

Q_SIGNALS:
    // The window was closed, or the screen could not run; 0 for closed.
    void ended(int status);

private:
    void end(int status);

    QProcess m_process;
    QTimer m_patience;
    bool m_ended = false;
};

} // namespace provisioning::practice::world
