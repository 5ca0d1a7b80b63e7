// Tells what a hand-held scanner types from what a person types, while a code is looked for: a scanner's keys
// follow one another faster than a hand's, and those screens have no field to type into.
//
// A filter for the window's events; GUI thread. What the scanner types reaches nothing else in the window:
// the blanks in a name would press whatever button has the focus. When a key was pressed is asked of the
// event (QInputEvent::timestamp, ms), not of a clock: keys that wait while the screen is busy were typed no
// slower.
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace kiosk::app {

class ScannerKeys : public QObject {
    Q_OBJECT

public:
    // `wanted`: whether a code is looked for at this moment.
    explicit ScannerKeys(std::function<bool()> wanted, QObject* parent = nullptr);

    // Longer between two keys: it was a person.
    static constexpr std::chrono::milliseconds longestPause{200};

    // Forgets what has been typed so far.
    void wipe();

Q_SIGNALS:
    // One code, as its keys came, without the Enter or Tab behind it; scanners that end with neither are
    // known by their silence.
    void lineRead(const QString& typed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takes(const QKeyEvent& key);
    void finish();

    std::function<bool()> m_wanted;
    QTimer m_silence;
    QTimer m_queue; // runs out behind the keys that wait already
    QString m_line;
    std::chrono::milliseconds m_last{0}; // of the last key taken
    bool m_ended = false;                // an Enter that still comes belongs to the line before
};

} // namespace kiosk::app
