// Every mailbox of the practice world in one: what was sent to whom. Thread-safe.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace provisioning::practice {

struct Mail {
    int number = 0; // counts from 1; never reused, not even after a reset
    QString to = {};
    QString subject = {};
    QString text = {}; // holds the link
    QString link = {};
    QDateTime sentAt = {};
};

class PracticeMailbox {
public:
    using Listener = std::function<void(const Mail&)>;

    // Called for each new mail on the sender's thread, which must not be kept waiting. Set it before the
    // portal starts; an empty one ends the calls.
    void listen(Listener listener);

    void deliver(const QString& to, const QString& link, std::chrono::seconds life, const QDateTime& now);

    // Oldest first; all addresses when `to` is empty. The newest 200 are kept.
    [[nodiscard]] QList<Mail> mails(const QString& to = {}) const;
    [[nodiscard]] std::optional<Mail> mail(int number) const;
    void forgetAll();

private:
    mutable std::mutex m_mutex;
    Listener m_listener;
    QList<Mail> m_mails;
    int m_lastNumber = 0;
};

} // namespace provisioning::practice
