// Every phone of the practice world in one: what was sent to whom. Thread-safe.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <mutex>

namespace provisioning::practice {

struct SmsMessage {
    int number = 0; // counts from 1; never reused, not even after a reset
    QString to = {};
    QString text = {};
    QString otp = {};
    QDateTime sentAt = {};
};

class PracticePhone {
public:
    using Listener = std::function<void(const SmsMessage&)>;

    // Called for each new message on the sender's thread, which must not be kept waiting. Set it before the
    // portal starts; an empty one ends the calls.
    void listen(Listener listener);

    void deliver(const QString& to, const QString& otp, std::chrono::seconds life, const QDateTime& now);

    // Oldest first; all phones when `to` is empty. The newest 200 are kept.
    [[nodiscard]] QList<SmsMessage> messages(const QString& to = {}) const;
    void forgetAll();

private:
    mutable std::mutex m_mutex;
    Listener m_listener;
    QList<SmsMessage> m_messages;
    int m_lastNumber = 0;
};

} // namespace provisioning::practice
