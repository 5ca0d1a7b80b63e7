// A made-up province for the queue's tests: keys, key sets, a spool's owner, a portal in memory.
#pragma once

#include "kiosk/base/clock.h"
#include "offline-queue/drain.h"
#include "offline-queue/outbox.h"

#include <QJsonObject>
#include <QMap>

#include <functional>

namespace tests {

class HandClock final : public kiosk::base::Clock {
public:
    std::chrono::milliseconds monotonic() const override { return m_monotonic; }
    QDateTime utcNow() const override { return m_now; }
    void pass(std::chrono::milliseconds time) { m_monotonic += time; }
    void set(const QDateTime& now) { m_now = now; }

private:
    std::chrono::milliseconds m_monotonic{1000};
    QDateTime m_now = QDateTime(QDate(2027, 3, 2), QTime(1, 30), Qt::UTC);
};

const QByteArray device = "practice-kiosk-01";

struct Keys {
    kiosk::crypto::PrivateKey root = *kiosk::crypto::PrivateKey::generate();
    kiosk::crypto::PrivateKey sealing = *kiosk::crypto::PrivateKey::generate();
    kiosk::crypto::PrivateKey recovery = *kiosk::crypto::PrivateKey::generate();
    kiosk::crypto::PrivateKey receipts = *kiosk::crypto::PrivateKey::generate();
    kiosk::crypto::PrivateKey device = *kiosk::crypto::PrivateKey::generate();
};

struct Span {
    QString notBefore = QStringLiteral("2026-01-01T00:00:00Z");
    QString notAfter = QStringLiteral("2028-01-01T00:00:00Z");
};
QByteArray keySet(const Keys& keys, int version = 1, const Span& span = {});
QByteArray signedSet(const QJsonObject& payload, const kiosk::crypto::PrivateKey& root);
QJsonObject setKey(const kiosk::crypto::PublicKey& key, const Span& span);

outbox::SpoolOwner owner(int profileVersion = 1);
// For QTemporaryDir: in memory where the system has such a place. Many a sync takes seconds on a busy disk.
QString roomInMemory();
// A fresh id; `text` becomes the body, which must outlive the item.
outbox::Item item(const QByteArray& text, const char* kind = "registration");
QUuid freshId();

QByteArray receiptFor(const outbox::Envelope& envelope, const kiosk::crypto::PrivateKey& key,
                      const QString& receivedAt = QStringLiteral("2027-03-02T02:00:00Z"));
QByteArray signedReceipt(const QJsonObject& payload, const kiosk::crypto::PrivateKey& key);
QJsonObject receiptPayload(const outbox::Envelope& envelope, const QString& receivedAt);

// Commits what it is sent, once; answers as docs/envelope.md says, or as a test wishes.
class MemoryPortal final : public outbox::EnvelopeTransport {
public:
    explicit MemoryPortal(const Keys& keys) : m_keys(keys) {}

    kiosk::base::Result<QByteArray> fetchKeySet() override;
    outbox::PostAnswer post(const QByteArray& batch, const QByteArray& chain) override;

    QMap<quint64, outbox::Envelope> committed; // the last one of each number
    QMap<QUuid, QByteArray> digests;
    QMap<QUuid, QByteArray> receipts;
    std::optional<QJsonObject> chainReport; // goes with every answer
    int effects = 0;
    int posts = 0;
    quint64 head = 0;
    std::optional<QByteArray> servedSet; // instead of version 1
    std::optional<kiosk::base::ErrorCode> keysFault;
    // What is answered instead of committing an envelope.
    std::function<std::optional<QByteArray>(const outbox::Envelope&)> judge;
    // The answer as it is sent back, after all was committed.
    std::function<outbox::PostAnswer(const QByteArray&)> deliver;
    std::optional<kiosk::base::ErrorCode> down;
    std::optional<std::chrono::seconds> retryAfter;

private:
    QJsonObject resultOf(const outbox::Envelope& envelope);
    const Keys& m_keys;
};

// Until the queue is empty or `steps` are done; the clock is moved over every wait.
outbox::DrainStep drainAll(outbox::Drain& drain, HandClock& clock, int steps = 1000);

} // namespace tests
