// The plain page that stands on the screen when screens keep crashing: words and a code, drawn without QML,
// profile or portal. GUI thread.
#pragma once

#include "kiosk/base/error.h"

#include <QRasterWindow>

namespace kiosk::app {

class LastResort : public QRasterWindow {
    Q_OBJECT

public:
    explicit LastResort(base::ErrorCode code);

    // On the whole screen; shown() follows with the first frame.
    void stand();

Q_SIGNALS:
    void shown();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    base::ErrorCode m_code;
    bool m_painted = false;
};

} // namespace kiosk::app
