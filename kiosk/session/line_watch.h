// When to ask the portal how it is: at once, then every so often, and more often, backing off, while a
// journey is held up by the line.
//
// Only the rhythm: whoever listens to probeDue() asks, and says so by answered(). At most one probe is under
// way. Pauses while held up are 1, 2, 4 ... seconds up to the usual pause, each shortened at random by up to
// half, so that the kiosks of a province do not return as one when the portal does. GUI thread.
#pragma once

#include "kiosk/base/clock.h"

#include <QObject>
#include <QTimer>

namespace kiosk::session {

class LineWatch : public QObject {
    Q_OBJECT

public:
    // The clock outlives this object. Nothing happens before begin().
    LineWatch(const base::Clock& clock, std::chrono::seconds usualPause, QObject* parent = nullptr);

    void begin();
    void end();
    // Ask now, unless a probe is under way.
    void probeNow();
    // The probe is over; `well` when the portal answered that it works.
    void answered(bool well);
    void setHeldUp(bool heldUp);

    // Looks at the clock; the timer calls it, and so does a test that moved a clock of its own.
    void check();

Q_SIGNALS:
    void probeDue();

private:
    void schedule();
    [[nodiscard]] std::chrono::milliseconds pause() const;

    const base::Clock& m_clock;
    std::chrono::seconds m_usualPause;
    QTimer m_timer;
    std::chrono::milliseconds m_nextAt{0}; // monotonic
    int m_quickProbes = 0;                 // since the line last held for a whole usual pause
    bool m_begun = false;
    bool m_underWay = false;
    bool m_heldUp = false;
};

} // namespace kiosk::session
