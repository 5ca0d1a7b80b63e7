#include "provisioning/practice/receiver/envelope_store.h"

#include <QtEndian>

#include <algorithm>

namespace provisioning::practice {

using kiosk::base::Result;

namespace {

constexpr qsizetype mostMissing = 1000;
constexpr char envelopeMark = 'E';
constexpr char headMark = 'H';

// A record of a payload: its mark, and texts with their lengths before them.
QByteArray record(char mark, const QList<QByteArray>& parts)
{
    QByteArray bytes(1, mark);
    for (const auto& part : parts)
        bytes += framed(part);
    return bytes;
}

QByteArray number(quint64 value)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

// Reads what record() wrote; the digest of the frame has vouched for it.
class RecordReader {
public:
    explicit RecordReader(const QByteArray& payload) : m_payload(payload) {}
    [[nodiscard]] bool atEnd() const { return m_at >= m_payload.size(); }
    char mark() { return m_payload.at(m_at++); }
    QByteArray part()
    {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(m_payload.constData() + m_at));
        m_at += 4 + size;
        return m_payload.sliced(m_at - size, size);
    }
    [[nodiscard]] qsizetype at() const { return m_at; }

private:
    const QByteArray& m_payload;
    qsizetype m_at = 0;
};

} // namespace

Result<EnvelopeStore> EnvelopeStore::open(const QString& file)
{
    EnvelopeStore store;
    auto log = AppendLog::open(file, [&](const QByteArray& payload, qint64 at) { store.take(payload, at); });
    if (!log)
        return tl::make_unexpected(log.error());
    store.m_log = std::move(*log);
    return store;
}

void EnvelopeStore::take(const QByteArray& payload, qint64 at)
{
    RecordReader reader(payload);
    while (!reader.atEnd()) {
        if (reader.mark() == headMark) {
            const auto device = reader.part();
            const auto sequence = qFromBigEndian<quint64>(reader.part().constData());
            const auto hash = reader.part();
            m_heads[device] = {sequence, hash, reader.part() == "1"};
            continue;
        }
        const auto receipt = reader.part();
        const auto bytes = reader.part();
        if (const auto envelope = readEnvelope(bytes))
            index(*envelope, receipt, at + reader.at() - bytes.size());
    }
}

void EnvelopeStore::index(const ReceivedEnvelope& envelope, const QByteArray& receipt, qint64 at)
{
    const auto place = m_all.size();
    m_byId.insert(envelope.device + '/' + envelope.id, place);
    m_bySequence.insert({envelope.device, envelope.sequence}, place);
    m_all.append({envelope.device, envelope.id, envelope.sequence, envelope.digest, receipt, at,
                  envelope.bytes.size()});
}

const Commitment* EnvelopeStore::byId(const QByteArray& device, const QByteArray& id) const
{
    const auto found = m_byId.constFind(device + '/' + id);
    return found != m_byId.constEnd() ? &m_all.at(*found) : nullptr;
}

const Commitment* EnvelopeStore::bySequence(const QByteArray& device, quint64 sequence) const
{
    const auto found = m_bySequence.constFind({device, sequence});
    return found != m_bySequence.constEnd() ? &m_all.at(*found) : nullptr;
}

EnvelopeStore::Head EnvelopeStore::raised(Head head, const ChainClaim& chain)
{
    if (chain.headSequence > head.sequence)
        return {chain.headSequence, chain.headHash, head.rolledBack};
    head.rolledBack = head.rolledBack || chain.headSequence < head.sequence || chain.headHash != head.hash;
    return head;
}

Result<void> EnvelopeStore::commit(const QList<Fresh>& fresh, const ChainClaim& chain)
{
    const auto before = m_heads.value(chain.device);
    const auto head = raised(before, chain);
    const bool headIsNew = head.sequence != before.sequence || head.rolledBack != before.rolledBack;
    if (fresh.isEmpty() && !headIsNew)
        return {};
    QByteArray payload =
        record(headMark, {chain.device, number(head.sequence), head.hash, head.rolledBack ? "1" : "0"});
    QList<qsizetype> places;
    for (const auto& one : fresh) {
        payload += record(envelopeMark, {one.receipt, one.envelope.bytes});
        places.append(payload.size() - one.envelope.bytes.size());
    }
    qint64 at = m_memory.size();
    if (m_log) {
        const auto written = m_log->append(payload);
        if (!written)
            return tl::make_unexpected(written.error());
        at = *written;
    }
    m_heads[chain.device] = head;
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        const auto& envelope = fresh.at(i).envelope;
        if (!m_log)
            m_memory.append(envelope.bytes);
        index(envelope, fresh.at(i).receipt, m_log ? at + places.at(i) : at + i);
    }
    return {};
}

QByteArray EnvelopeStore::bytes(const Commitment& commitment) const
{
    return m_log ? m_log->read(commitment.at, commitment.size) : m_memory.value(commitment.at);
}

QMap<QByteArray, ChainStanding> EnvelopeStore::standings() const
{
    QMap<QByteArray, ChainStanding> standings;
    for (const auto& one : m_all) {
        auto& standing = standings[one.device];
        ++standing.committed;
        standing.head = std::max(standing.head, one.sequence);
    }
    for (auto it = m_heads.begin(); it != m_heads.end(); ++it) {
        auto& standing = standings[it.key()];
        standing.head = std::max(standing.head, it->sequence);
        standing.headHash = it->hash;
        const auto* newest = bySequence(it.key(), it->sequence);
        standing.rolledBack = it->rolledBack || (newest != nullptr && newest->digest != it->hash);
    }
    for (auto it = standings.begin(); it != standings.end(); ++it)
        for (quint64 i = 1; i <= it->head && it->missing.size() < mostMissing &&
                            it->committed + static_cast<quint64>(it->missing.size()) < it->head;
             ++i)
            if (bySequence(it.key(), i) == nullptr)
                it->missing.append(i);
    return standings;
}

} // namespace provisioning::practice
