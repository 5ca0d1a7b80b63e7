// The counter officer's side of the practice world, as far as it goes: who was called, and from where.
// Thread-safe.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <mutex>

namespace provisioning::practice {

struct OfficerCall {
    int number = 0;        // counts from 1; never reused, not even after a reset
    QString step = {};     // the kiosk's name of the screen
    QString language = {}; // BCP 47
    QDateTime calledAt = {};
};

class OfficerBell {
public:
    using Listener = std::function<void(const OfficerCall&)>;

    // Called for each new call on the portal's thread, which must not be kept waiting. Set it before the
    // portal starts; an empty one ends the calls.
    void listen(Listener listener);

    void ring(const QString& step, const QString& language, const QDateTime& now);

    // Oldest first. The newest 200 are kept.
    [[nodiscard]] QList<OfficerCall> calls() const;
    void forgetAll();

private:
    mutable std::mutex m_mutex;
    Listener m_listener;
    QList<OfficerCall> m_calls;
    int m_lastNumber = 0;
};

} // namespace provisioning::practice
