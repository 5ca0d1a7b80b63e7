// Every envelope that was ever committed, by (device, id), each with the receipt it got; and how far each
// device says its chain goes, and where it was sealed twice. In a file of the state folder, or in memory. It
// needs no key and opens nothing. Not thread-safe: Receiver guards it.
#pragma once

#include "provisioning/practice/receiver/append_log.h"
#include "provisioning/practice/receiver/chain_claim.h"
#include "provisioning/practice/receiver/received_envelope.h"

#include <QHash>
#include <QMap>

#include <optional>
#include <set>

namespace provisioning::practice {

// A committed one, without its bytes.
struct Commitment {
    QByteArray device = {};
    QByteArray id = {};
    quint64 sequence = 0;
    QByteArray digest = {};
    QByteArray receipt = {};
    qint64 at = 0; // where the bytes stand
    qsizetype size = 0;
};

// What the operator is shown of a device's chain.
struct ChainStanding {
    quint64 head = 0;            // the highest sequence the device ever named, or sent
    QByteArray headHash = {};    // as it named it; empty when it only sent one
    quint64 committed = 0;       // envelopes, all of them
    QList<quint64> missing = {}; // up to the head, the first thousand
    QList<quint64> forked = {};  // sealed more than once under this number, the first thousand
    bool rolledBack = false;     // it named a lower head later, or another hash for the same; or it forked
};

// The same in numbers, for the device itself.
struct ChainCounts {
    quint64 head = 0;
    quint64 missing = 0;
    quint64 forked = 0;
    bool rolledBack = false;
};

class EnvelopeStore {
public:
    // In memory.
    EnvelopeStore() = default;
    // Errors: StorageFailed.
    static kiosk::base::Result<EnvelopeStore> open(const QString& file);

    [[nodiscard]] const Commitment* byId(const QByteArray& device, const QByteArray& id) const;

    struct Fresh {
        ReceivedEnvelope envelope;
        QByteArray receipt;
    };
    // All of them and what the device says of its chain, durably and at once. Errors: StorageFailed, and then
    // none of it.
    kiosk::base::Result<void> commit(const QList<Fresh>& fresh, const ChainClaim& chain);

    [[nodiscard]] const QList<Commitment>& all() const { return m_all; } // in the order they came
    [[nodiscard]] QByteArray bytes(const Commitment& commitment) const;
    [[nodiscard]] QMap<QByteArray, ChainStanding> standings() const;
    [[nodiscard]] ChainCounts countsOf(const QByteArray& device) const;

private:
    struct Head {
        quint64 sequence = 0;
        QByteArray hash = {};
        bool rolledBack = false;
    };
    struct Chain {
        Head head = {};
        quint64 highest = 0; // that came
        quint64 committed = 0;
        quint64 sequences = 0; // so many different ones
        std::set<quint64> forked = {};
        QHash<quint64, QByteArray> named = {}; // heads it named and has not sent: by sequence
    };
    void take(const QByteArray& payload, qint64 at);
    void index(const ReceivedEnvelope& envelope, const QByteArray& receipt, qint64 at);
    void name(const QByteArray& device, const Head& head);
    static Head raised(Head head, const ChainClaim& chain);
    static ChainCounts countsOf(const Chain& chain);

    std::optional<AppendLog> m_log; // none: in memory
    QList<QByteArray> m_memory;     // the bytes, when there is no file
    QList<Commitment> m_all;
    QHash<QByteArray, qsizetype> m_byId;                           // device and id -> place in m_all
    QHash<std::pair<QByteArray, quint64>, qsizetype> m_bySequence; // the first of each
    QMap<QByteArray, Chain> m_chains;
};

} // namespace provisioning::practice
