#include "provisioning/practice/receiver/envelope_store.h"

#include <QtEndian>

#include <algorithm>

namespace provisioning::practice {

using kiosk::base::Result;

namespace {

constexpr qsizetype mostShown = 1000;
constexpr char envelopeMark = 'E';
constexpr char headMark = 'H';

// A device whose newest envelope was damaged where it lay names zeros: it does not know any more.
bool isKnown(const QByteArray& hash)
{
    return hash.count('\0') != hash.size();
}

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
            name(device, {sequence, hash, reader.part() == "1"});
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
    const auto sequence = envelope.sequence;
    auto& chain = m_chains[envelope.device];
    ++chain.committed;
    chain.highest = std::max(chain.highest, sequence);
    m_byId.insert(envelope.device + '/' + envelope.id, place);
    const std::pair key{envelope.device, sequence};
    if (m_bySequence.contains(key)) {
        chain.forked.insert(sequence);
    } else {
        m_bySequence.insert(key, place);
        ++chain.sequences;
    }
    // It named another one of this number before.
    const auto named = chain.named.take(sequence);
    if (!named.isEmpty() && named != envelope.digest)
        chain.forked.insert(sequence);
    m_all.append(
        {envelope.device, envelope.id, sequence, envelope.digest, receipt, at, envelope.bytes.size()});
}

void EnvelopeStore::name(const QByteArray& device, const Head& head)
{
    auto& chain = m_chains[device];
    chain.head = head;
    if (!m_bySequence.contains({device, head.sequence}) && isKnown(head.hash))
        chain.named.insert(head.sequence, head.hash);
}

const Commitment* EnvelopeStore::byId(const QByteArray& device, const QByteArray& id) const
{
    const auto found = m_byId.constFind(device + '/' + id);
    return found != m_byId.constEnd() ? &m_all.at(*found) : nullptr;
}

EnvelopeStore::Head EnvelopeStore::raised(Head head, const ChainClaim& chain)
{
    if (chain.headSequence > head.sequence)
        return {chain.headSequence, chain.headHash, head.rolledBack};
    const bool isOther = isKnown(chain.headHash) && isKnown(head.hash) && chain.headHash != head.hash;
    head.rolledBack = head.rolledBack || chain.headSequence < head.sequence || isOther;
    return head;
}

Result<void> EnvelopeStore::commit(const QList<Fresh>& fresh, const ChainClaim& chain)
{
    const auto before = m_chains[chain.device].head;
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
    name(chain.device, head);
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

ChainCounts EnvelopeStore::countsOf(const Chain& chain)
{
    const auto head = std::max(chain.head.sequence, chain.highest);
    const auto forked = static_cast<quint64>(chain.forked.size());
    return {head, head - chain.sequences, forked, chain.head.rolledBack || forked > 0};
}

ChainCounts EnvelopeStore::countsOf(const QByteArray& device) const
{
    const auto found = m_chains.constFind(device);
    return found == m_chains.constEnd() ? ChainCounts() : countsOf(*found);
}

QMap<QByteArray, ChainStanding> EnvelopeStore::standings() const
{
    QMap<QByteArray, ChainStanding> standings;
    for (auto it = m_chains.begin(); it != m_chains.end(); ++it) {
        const auto counts = countsOf(*it);
        const auto missing = std::min<quint64>(counts.missing, mostShown);
        ChainStanding standing{counts.head, it->head.hash, it->committed, {}, {}, counts.rolledBack};
        for (quint64 i = 1; static_cast<quint64>(standing.missing.size()) < missing; ++i)
            if (!m_bySequence.contains({it.key(), i}))
                standing.missing.append(i);
        for (const auto sequence : it->forked)
            if (standing.forked.size() < mostShown)
                standing.forked.append(sequence);
        standings.insert(it.key(), standing);
    }
    return standings;
}

} // namespace provisioning::practice
