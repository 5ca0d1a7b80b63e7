// The kiosk's agent beside a practice kiosk: the production program motcua-agent as a child, started anew
// when it dies.
//
// One thread, the one that made it, which must run an event loop and outlive the child: the child ends with
// it whatever happens.
#pragma once

#include "kiosk/base/result.h"
#include "provisioning/practice/practice_keys.h"
#include "provisioning/profile/installation.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace provisioning::practice {

// What a practice kiosk finds installed, with the state of its own.
profile::Installation practiceInstallation(const PracticeKeys& keys, const QString& state);

// Gives the kiosk its spool, with the portal's key set in it, so that it can seal before it has ever had a
// line. Blocking. The errors of readInstallation() and openQueue().
kiosk::base::Result<void> makeQueue(const profile::Installation& installation);

class AgentProcess : public QObject {
    Q_OBJECT

public:
    // Of a practiceInstallation(). `program`: motcua-agent; it stands beside the practice program.
    AgentProcess(profile::Installation installation, QString program, QObject* parent = nullptr);
    // Ends it and waits for that.
    ~AgentProcess() override;

    void start();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    const profile::Installation m_installation;
    const QString m_program;
    QProcess m_process;
    QTimer m_pause;
};

} // namespace provisioning::practice
