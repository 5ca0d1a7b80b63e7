// From a finger's touch to the changed frame, measured inside the process. GUI thread only.
#pragma once

#include <QPointingDevice>
#include <QQuickWindow>

#include <chrono>
#include <functional>
#include <optional>

namespace bench {

class Stopwatch : public QObject {
    Q_OBJECT

public:
    // The window outlives it.
    explicit Stopwatch(QQuickWindow& window);

    // Raises the window and waits until it draws no more by itself.
    void settle();
    // The time in ms from the action to the first frame that has been handed to the display with `changed`
    // true. Nothing when that takes 10 s.
    std::optional<double> actUntil(const std::function<void()>& act, const std::function<bool()>& changed);
    // A finger down and up at a point of the window; the time from the moment it goes down.
    std::optional<double> touchUntil(QPoint point, const std::function<bool()>& changed);

private:
    using Instant = std::chrono::steady_clock::time_point;

    void frameShown();

    QQuickWindow& m_window;
    std::function<bool()> m_changed;
    std::optional<Instant> m_lastFrame;
    std::optional<Instant> m_changedFrame;
};

} // namespace bench
