// The deadlines of a journey on one clock: which run, how long they have left, when one has passed.
//
// Driven by a single QTimer set to whatever is next; nothing wakes up while nothing runs. The timer only says
// when to look: what has passed is decided by the clock, so a test with a clock of its own moves it and calls
// check(). GUI thread.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/flow/event.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace kiosk::session {

class Deadlines : public QObject {
    Q_OBJECT

public:
    // The clock outlives this object.
    explicit Deadlines(const base::Clock& clock, QObject* parent = nullptr);

    // Restarts it when it runs.
    void start(flow::Deadline deadline, std::chrono::milliseconds after);
    void stop(flow::Deadline deadline);
    void stopAll();

    [[nodiscard]] bool isRunning(flow::Deadline deadline) const;
    // Zero when it does not run.
    [[nodiscard]] std::chrono::milliseconds remaining(flow::Deadline deadline) const;

    // Announces what has passed by the clock, the earliest first, and the full seconds of the countdowns.
    void check();

Q_SIGNALS:
    void passed(kiosk::flow::Deadline deadline);
    // A countdown that the screen shows has started, stopped or reached its next full second.
    void changed();

private:
    void schedule();

    const base::Clock& m_clock;
    QTimer m_timer;
    std::map<flow::Deadline, std::chrono::milliseconds> m_ends; // monotonic
    std::chrono::milliseconds m_nextTick{0};                    // monotonic; only while a countdown runs
    bool m_countsDown = false;
};

// Whether the screen shows the seconds of this deadline.
[[nodiscard]] bool isCountdown(flow::Deadline deadline);

} // namespace kiosk::session
