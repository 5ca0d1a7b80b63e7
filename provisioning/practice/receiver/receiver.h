// What takes envelopes in (docs/envelope.md, 3 and 4): judges header, chain and key of uniqueness, commits
// durably, and only then signs for it. It cannot open anything. Thread-safe; a batch at a time.
#pragma once

#include "kiosk/base/clock.h"
#include "provisioning/practice/receiver/envelope_store.h"

#include <QJsonObject>

#include <functional>
#include <mutex>

namespace provisioning::practice {

enum class ReceiverFault { Malformed, DeviceMismatch };

// An envelope for whoever may open it.
struct KeptEnvelope {
    ReceivedEnvelope envelope;
    QDateTime receivedAt;
};

class Receiver {
public:
    // The clock must outlive it.
    Receiver(EnvelopeStore store, kiosk::crypto::PrivateKey receiptKey, const kiosk::base::Clock& clock);

    // Who sends: the common name of the client certificate, and its key.
    struct Sender {
        QByteArray device;
        kiosk::crypto::PublicKey key;
    };
    // The answer to a batch, `{"results": [...], "chain": {...}}`.
    tl::expected<QByteArray, ReceiverFault> receive(const QByteArray& body, const QByteArray& chain,
                                                    const Sender& sender);
    // The same for any number of envelopes that came on a stick, one result each in their order.
    struct Result {
        QByteArray id = {};
        QByteArray outcome = {};
        QByteArray receipt = {};
    };
    tl::expected<QList<Result>, ReceiverFault> receiveAll(const QList<QByteArray>& envelopes,
                                                          const ChainClaim& chain);

    // Called with no lock held after each commit.
    void setListener(std::function<void()> committed);

    [[nodiscard]] qsizetype count() const;
    // By the order they came in; nothing beyond the last, or when the disk does not give it back.
    [[nodiscard]] std::optional<KeptEnvelope> kept(qsizetype place) const;
    [[nodiscard]] QMap<QByteArray, ChainStanding> standings() const;

private:
    Result judge(const QByteArray& bytes, const std::optional<ReceivedEnvelope>& envelope,
                 QList<EnvelopeStore::Fresh>& fresh);
    [[nodiscard]] QJsonObject chainOf(const QByteArray& device) const;
    [[nodiscard]] QByteArray sign(const ReceivedEnvelope& envelope) const;
    void tell();

    const kiosk::crypto::PrivateKey m_key;
    const QByteArray m_keyId;
    const kiosk::base::Clock& m_clock;
    mutable std::mutex m_mutex; // guards all below
    EnvelopeStore m_store;
    std::function<void()> m_committed;
};

} // namespace provisioning::practice
