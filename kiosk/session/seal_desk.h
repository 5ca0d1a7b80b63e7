// The sealed queue of one session: whether something could be kept here now, and keeping it.
//
// GUI thread; the queue works on a thread of its own, which the destructor waits for. One registration a
// session: what has been sealed is not sealed again, and is acknowledged to whoever asks once more.
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/base/secure_bytes.h"
#include "kiosk/flow/event.h"
#include "kiosk/session/sealing_queue.h"

#include <QObject>
#include <QThreadPool>

namespace kiosk::session {

class SealDesk : public QObject {
    Q_OBJECT

public:
    explicit SealDesk(SealingQueue queue, QObject* parent = nullptr);
    ~SealDesk() override;

    [[nodiscard]] bool hasQueue() const { return static_cast<bool>(m_queue.open); }

    // Answered by SealingChanged.
    void look();
    // The line is back: what waits need wait no longer.
    void tellOfLine();
    // Answered by Sealed with `receiptCode`, or CallFailed. The body is wiped; an empty one is nothing to
    // keep.
    void seal(flow::Ticket ticket, const QString& item, base::SecureBytes body, const QString& receiptCode);
    void giveUp(flow::Ticket ticket);

    void wipe();

Q_SIGNALS:
    // Direct connections only.
    void happened(const kiosk::flow::EventBody& event);

private:
    class Place;

    void finish(const base::Result<void>& kept);

    SealingQueue m_queue;
    std::shared_ptr<Place> m_place;
    QThreadPool m_thread;
    std::optional<flow::Ticket> m_awaited;
    QString m_receiptCode;
    bool m_sealing = false;
    bool m_sealed = false;
    int m_visit = 0; // answers of an earlier one are dropped
};

} // namespace kiosk::session
