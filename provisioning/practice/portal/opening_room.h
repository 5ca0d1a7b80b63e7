// Where envelopes are opened, one after the other in the order they came, on a thread of its own: the only
// place that has the opening key, and no road leads into it but what was committed. All of them are opened
// again after each start; whoever is told of their content lets each take effect once.
#pragma once

#include "provisioning/practice/receiver/envelope_opener.h"
#include "provisioning/practice/receiver/receiver.h"

#include <QList>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace provisioning::practice {

// For the operator: never a word of the content.
struct OpenedEnvelope {
    QByteArray device = {};
    QString item = {};
    quint64 sequence = 0;
    QDateTime receivedAt = {};
    QString verdict = {}; // empty: not judged yet
};

class OpeningRoom {
public:
    // The verdict on a content, a word; none when it cannot be judged now. Called on the room's thread.
    using Judge = std::function<std::optional<QString>(const KeptEnvelope& kept, const QByteArray& content)>;

    // The receiver must outlive it.
    OpeningRoom(Receiver& receiver, EnvelopeOpener opener, Judge judge);
    ~OpeningRoom();
    OpeningRoom(const OpeningRoom&) = delete;
    OpeningRoom& operator=(const OpeningRoom&) = delete;

    [[nodiscard]] QList<OpenedEnvelope> opened() const;

private:
    void work();
    void judgeAt(qsizetype place);
    [[nodiscard]] QString verdictOn(const KeptEnvelope& kept) const;

    Receiver& m_receiver;
    const EnvelopeOpener m_opener;
    const Judge m_judge;
    mutable std::mutex m_mutex; // guards all below but the thread
    std::condition_variable m_woken;
    QList<OpenedEnvelope> m_opened; // by the order they came
    QList<qsizetype> m_waiting;     // places in it that could not be judged
    bool m_hasNew = true;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace provisioning::practice
