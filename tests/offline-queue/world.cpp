#include "tests/offline-queue/world.h"

#include "kiosk/base/ids.h"
#include "kiosk/crypto/base64url.h"
#include "kiosk/crypto/jws.h"
#include "offline-queue/bytes.h"
#include "offline-queue/json_shape.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

namespace tests {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;
using outbox::Envelope;

namespace {

QByteArray jsonOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::vector<Envelope> envelopesIn(const QByteArray& batch)
{
    std::vector<Envelope> envelopes;
    for (qsizetype at = 0; at + 4 <= batch.size();) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(batch.constData() + at));
        const auto envelope = Envelope::parse(batch.mid(at + 4, size));
        if (!envelope)
            return {};
        envelopes.push_back(*envelope);
        at += 4 + size;
    }
    return envelopes;
}

} // namespace

QJsonObject setKey(const kiosk::crypto::PublicKey& key, const Span& span)
{
    const auto spki = key.spki();
    return {{u"key"_s, QString::fromLatin1(kiosk::crypto::toBase64Url(outbox::bytesOf(spki)))},
            {u"notBefore"_s, span.notBefore},
            {u"notAfter"_s, span.notAfter}};
}

QByteArray signedSet(const QJsonObject& payload, const kiosk::crypto::PrivateKey& root)
{
    return kiosk::crypto::signJws(jsonOf(payload), root, {"motcua-keys"_ba, std::nullopt});
}

QByteArray keySet(const Keys& keys, int version, const Span& span)
{
    return signedSet({{u"version"_s, version},
                      {u"issuedAt"_s, span.notBefore},
                      {u"notAfter"_s, span.notAfter},
                      {u"sealing"_s, QJsonArray{setKey(keys.sealing.publicKey(), span)}},
                      {u"receipts"_s, QJsonArray{setKey(keys.receipts.publicKey(), span)}}},
                     keys.root);
}

outbox::SpoolOwner owner(int profileVersion)
{
    return {device, QByteArray(32, 'a'), profileVersion};
}

QString roomInMemory()
{
    const auto shared = u"/dev/shm"_s;
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath()) + u"/motcua-queue-XXXXXX"_s;
}

QUuid freshId()
{
    return QUuid::fromString(kiosk::base::uuidV7(kiosk::base::SystemClock()));
}

outbox::Item item(const QByteArray& text, const char* kind)
{
    return {freshId(), kind, 1, outbox::octetsOf(text)};
}

QJsonObject receiptPayload(const Envelope& envelope, const QString& receivedAt)
{
    const auto& header = envelope.header();
    return {{u"id"_s, header.id.toString(QUuid::WithoutBraces)},
            {u"digest"_s, QString::fromLatin1(envelope.digest().toHex())},
            {u"device"_s, QString::fromLatin1(header.device)},
            {u"sequence"_s, static_cast<qint64>(header.sequence)},
            {u"receivedAt"_s, receivedAt},
            {u"verdict"_s, u"accepted"_s}};
}

QByteArray signedReceipt(const QJsonObject& payload, const kiosk::crypto::PrivateKey& key)
{
    return kiosk::crypto::signJws(jsonOf(payload), key,
                                  {"motcua-receipt"_ba, kiosk::crypto::keyId(key.publicKey()).toHex()});
}

QByteArray receiptFor(const Envelope& envelope, const kiosk::crypto::PrivateKey& key,
                      const QString& receivedAt)
{
    return signedReceipt(receiptPayload(envelope, receivedAt), key);
}

Result<QByteArray> MemoryPortal::fetchKeySet()
{
    if (keysFault)
        return fail(*keysFault, u"test"_s);
    if (down)
        return fail(*down, u"test"_s);
    return servedSet.value_or(keySet(m_keys));
}

QJsonObject MemoryPortal::resultOf(const Envelope& envelope)
{
    QJsonObject result{{u"id"_s, envelope.header().id.toString(QUuid::WithoutBraces)}};
    if (const auto other = judge ? judge(envelope) : std::nullopt) {
        result[u"outcome"_s] = QString::fromLatin1(*other);
        return result;
    }
    const auto id = envelope.header().id;
    if (digests.contains(id) && digests.value(id) != envelope.digest()) {
        result[u"outcome"_s] = u"conflict"_s;
        return result;
    }
    result[u"outcome"_s] = digests.contains(id) ? u"duplicate"_s : u"accepted"_s;
    if (!digests.contains(id)) {
        digests.insert(id, envelope.digest());
        committed.insert(envelope.header().sequence, envelope);
        receipts.insert(id, receiptFor(envelope, m_keys.receipts));
        ++effects;
    }
    result[u"receipt"_s] = QString::fromLatin1(receipts.value(id));
    return result;
}

outbox::PostAnswer MemoryPortal::post(const QByteArray& batch, const QByteArray& chain)
{
    ++posts;
    if (down)
        return {fail(*down, u"test"_s), retryAfter};
    const auto claims =
        kiosk::crypto::verifyJws(chain, m_keys.device.publicKey(), {"motcua-chain"_ba, std::nullopt});
    const auto object = QJsonDocument::fromJson(claims.value_or(QByteArray())).object();
    if (object[u"bodyDigest"_s].toString().toLatin1() != outbox::sha256(batch).toHex())
        return {fail(ErrorCode::PortalRefused, u"test"_s, u"chain"_s), {}};
    head = static_cast<quint64>(object[u"headSequence"_s].toInteger());
    QJsonArray results;
    for (const auto& envelope : envelopesIn(batch))
        results.append(resultOf(envelope));
    QJsonObject answer{{u"results"_s, results}};
    if (chainReport)
        answer.insert(u"chain"_s, *chainReport);
    const auto json = jsonOf(answer);
    return deliver ? deliver(json) : outbox::PostAnswer{json, {}};
}

outbox::DrainStep drainAll(outbox::Drain& drain, HandClock& clock, int steps)
{
    outbox::DrainStep total;
    for (int i = 0; i < steps; ++i) {
        const auto step = drain.step();
        total += step;
        if (!step.wait)
            break;
        clock.pass(*step.wait);
    }
    return total;
}

} // namespace tests
