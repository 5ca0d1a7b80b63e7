// Where a kiosk's portal would be: connections are taken and never answered, so that nothing of what is timed
// hangs on the line, up or down.
#pragma once

#include <QUrl>

namespace bench {

class SilentPortal {
public:
    SilentPortal();
    ~SilentPortal();
    SilentPortal(const SilentPortal&) = delete;
    SilentPortal& operator=(const SilentPortal&) = delete;

    // Empty when no port could be had.
    [[nodiscard]] QUrl url() const { return m_url; }

private:
    int m_socket;
    QUrl m_url;
};

} // namespace bench
