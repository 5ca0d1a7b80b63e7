// The admin calls over plain HTTP on 127.0.0.1, for programs that drive a portal from outside; README.md
// lists them. Every call needs the bearer token, which is drawn at the start.
#pragma once

#include "kiosk/base/result.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace provisioning::practice {

class PracticePortal;

class AdminFront {
public:
    // `portal` must outlive it and be started.
    explicit AdminFront(PracticePortal& portal);
    ~AdminFront();
    AdminFront(const AdminFront&) = delete;
    AdminFront& operator=(const AdminFront&) = delete;

    // With a folder the token is written to `admin-token` there, mode 0600. Errors: StorageFailed, Internal.
    kiosk::base::Result<void> open(int port, const QString& folder);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString token() const { return m_token; }
    [[nodiscard]] QString tokenFile() const { return m_tokenFile; }

private:
    class Listener;

    PracticePortal& m_portal;
    QString m_token;
    QString m_tokenFile;
    std::unique_ptr<Listener> m_listener;
};

} // namespace provisioning::practice
