#include "provisioning/practice/receiver/receiver.h"

#include "kiosk/crypto/base64url.h"
#include "kiosk/crypto/jws.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::crypto::PrivateKey;

namespace {

const auto instant = u"yyyy-MM-ddTHH:mm:ssZ"_s;

// Envelopes of one device that come in the order of their sequences; what is no envelope stands where it
// stands.
bool isBatchOf(const QList<std::optional<ReceivedEnvelope>>& frames, const QByteArray& device, bool* isOthers)
{
    quint64 before = 0;
    for (const auto& envelope : frames) {
        if (!envelope)
            continue;
        *isOthers = *isOthers || envelope->device != device;
        if (envelope->sequence <= before)
            return false;
        before = envelope->sequence;
    }
    return true;
}

// When a receipt of ours says that its envelope came.
QDateTime receivedAt(const QByteArray& receipt)
{
    const auto payload = kiosk::crypto::fromBase64Url(receipt.split('.').value(1));
    const auto object = QJsonDocument::fromJson(payload.value_or(QByteArray())).object();
    return QDateTime::fromString(object.value(u"receivedAt").toString(), Qt::ISODate);
}

} // namespace

Receiver::Receiver(EnvelopeStore store, PrivateKey receiptKey, const kiosk::base::Clock& clock)
    : m_key(std::move(receiptKey)), m_keyId(kiosk::crypto::keyId(m_key.publicKey()).toHex()), m_clock(clock),
      m_store(std::move(store))
{
}

tl::expected<QByteArray, ReceiverFault> Receiver::receive(const QByteArray& body, const QByteArray& chain,
                                                          const Sender& sender)
{
    const auto claim = readChain(chain, sender.key);
    if (!claim)
        return tl::make_unexpected(claim.error() == ChainFault::OtherSigner ? ReceiverFault::DeviceMismatch
                                                                            : ReceiverFault::Malformed);
    if (claim->device != sender.device)
        return tl::make_unexpected(ReceiverFault::DeviceMismatch);
    const auto frames = unframe(body);
    if (!frames || claim->bodyDigest != QCryptographicHash::hash(body, QCryptographicHash::Sha256))
        return tl::make_unexpected(ReceiverFault::Malformed);
    const auto results = receiveAll(*frames, *claim);
    if (!results)
        return tl::make_unexpected(results.error());
    QJsonArray rows;
    for (const auto& result : *results) {
        QJsonObject row{{u"id"_s, itemText(result.id)}, {u"outcome"_s, QString::fromLatin1(result.outcome)}};
        if (!result.receipt.isEmpty())
            row.insert(u"receipt"_s, QString::fromLatin1(result.receipt));
        rows.append(row);
    }
    const QJsonObject document{{u"results"_s, rows}, {u"chain"_s, chainOf(sender.device)}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

tl::expected<QList<Receiver::Result>, ReceiverFault> Receiver::receiveAll(const QList<QByteArray>& envelopes,
                                                                          const ChainClaim& chain)
{
    bool isOthers = false;
    QList<std::optional<ReceivedEnvelope>> read;
    for (const auto& bytes : envelopes)
        read.append(readEnvelope(bytes));
    const bool isBatch = isBatchOf(read, chain.device, &isOthers);
    if (isOthers || !isBatch)
        return tl::make_unexpected(isOthers ? ReceiverFault::DeviceMismatch : ReceiverFault::Malformed);
    QList<Result> results;
    {
        const std::scoped_lock lock(m_mutex);
        QList<EnvelopeStore::Fresh> fresh;
        for (qsizetype i = 0; i < read.size(); ++i)
            results.append(judge(envelopes.at(i), read.at(i), fresh));
        // Nothing is signed for that the disk does not have: without it, not now.
        if (!m_store.commit(fresh, chain))
            for (auto& result : results)
                if (result.outcome == "accepted")
                    result = {.id = result.id, .outcome = "later"};
    }
    tell();
    return results;
}

Receiver::Result Receiver::judge(const QByteArray& bytes, const std::optional<ReceivedEnvelope>& envelope,
                                 QList<EnvelopeStore::Fresh>& fresh)
{
    if (!envelope)
        return {.id = idOf(bytes), .outcome = "refused"};
    const auto* byId = m_store.byId(envelope->device, envelope->id);
    if (byId != nullptr && byId->digest == envelope->digest)
        return {.id = envelope->id, .outcome = "duplicate", .receipt = byId->receipt};
    const bool isTwice = std::any_of(fresh.begin(), fresh.end(), [&](const EnvelopeStore::Fresh& other) {
        return other.envelope.id == envelope->id;
    });
    // A number that was used before is another registration all the same, of a disk that was put back: it is
    // kept, and the chain's fork is reported.
    if (byId != nullptr || isTwice)
        return {.id = envelope->id, .outcome = "conflict"};
    const auto receipt = sign(*envelope);
    if (receipt.isEmpty())
        return {.id = envelope->id, .outcome = "later"};
    fresh.append({*envelope, receipt});
    return {.id = envelope->id, .outcome = "accepted", .receipt = receipt};
}

QJsonObject Receiver::chainOf(const QByteArray& device) const
{
    const std::scoped_lock lock(m_mutex);
    const auto counts = m_store.countsOf(device);
    return {{u"head"_s, static_cast<qint64>(counts.head)},
            {u"missing"_s, static_cast<qint64>(counts.missing)},
            {u"forked"_s, static_cast<qint64>(counts.forked)},
            {u"rolledBack"_s, counts.rolledBack}};
}

QByteArray Receiver::sign(const ReceivedEnvelope& envelope) const
{
    const QJsonObject payload{{u"id"_s, itemText(envelope.id)},
                              {u"digest"_s, QString::fromLatin1(envelope.digest.toHex())},
                              {u"device"_s, QString::fromLatin1(envelope.device)},
                              {u"sequence"_s, static_cast<qint64>(envelope.sequence)},
                              {u"receivedAt"_s, m_clock.utcNow().toString(instant)},
                              {u"verdict"_s, u"accepted"_s}};
    return kiosk::crypto::signJws(QJsonDocument(payload).toJson(QJsonDocument::Compact), m_key,
                                  {.type = "motcua-receipt"_ba, .keyId = m_keyId});
}

void Receiver::setListener(std::function<void()> committed)
{
    const std::scoped_lock lock(m_mutex);
    m_committed = std::move(committed);
}

void Receiver::tell()
{
    std::function<void()> committed;
    {
        const std::scoped_lock lock(m_mutex);
        committed = m_committed;
    }
    if (committed)
        committed();
}

qsizetype Receiver::count() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.all().size();
}

std::optional<KeptEnvelope> Receiver::kept(qsizetype place) const
{
    const std::scoped_lock lock(m_mutex);
    if (place >= m_store.all().size())
        return std::nullopt;
    const auto& commitment = m_store.all().at(place);
    const auto envelope = readEnvelope(m_store.bytes(commitment));
    if (!envelope)
        return std::nullopt;
    return KeptEnvelope{*envelope, receivedAt(commitment.receipt)};
}

QMap<QByteArray, ChainStanding> Receiver::standings() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.standings();
}

} // namespace provisioning::practice
