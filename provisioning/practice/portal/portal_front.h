// The portal's HTTPS side: takes requests off the line, lets the planned faults happen, hands the rest to the
// service desk. One thread accepts, others serve; all are its own. Its functions may be called from any
// thread but one of its own, and block until done.
#pragma once

#include "kiosk/base/result.h"
#include "provisioning/practice/portal/faults.h"
#include "provisioning/practice/portal/port_holder.h"
#include "provisioning/practice/portal/service_desk.h"
#include "provisioning/practice/portal/tls_files.h"

#include <memory>
#include <mutex>

namespace provisioning::practice {

class PortalFront {
public:
    // All must outlive it.
    PortalFront(ServiceDesk& desk, FaultPlan& faults);
    ~PortalFront();
    PortalFront(const PortalFront&) = delete;
    PortalFront& operator=(const PortalFront&) = delete;

    // Port 0 takes a free one. Errors: Internal, when the TLS files or the address cannot be used.
    kiosk::base::Result<void> open(const QString& host, int port, const TlsFiles& files);
    void close();

    // Down: open connections die, new ones are refused. Up: the same port serves again; false when it does
    // not.
    bool setLineUp(bool up);
    [[nodiscard]] bool isLineUp() const;
    [[nodiscard]] int port() const { return m_port; }

private:
    class Listener;

    kiosk::base::Result<void> listen();

    ServiceDesk& m_desk;
    FaultPlan& m_faults;
    mutable std::mutex m_mutex; // guards m_listener
    std::unique_ptr<Listener> m_listener;
    PortHolder m_holder;
    QString m_host;
    TlsFiles m_files;
    int m_port = 0;
};

} // namespace provisioning::practice
