#include "offline-queue/device_key.h"

#include "kiosk/crypto/jws.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

Result<QByteArray> FileDeviceKey::sign(const QByteArray& type, const QByteArray& payload) const
{
    auto jws = kiosk::crypto::signJws(payload, m_key, {type, std::nullopt});
    if (jws.isEmpty())
        return fail(ErrorCode::Internal, u"outbox.device"_s, u"no signature"_s);
    return jws;
}

Result<QByteArray> signChain(const DeviceKey& key, const QByteArray& device, const QByteArray& bodyDigest,
                             const ChainLink& head)
{
    const QJsonObject payload{{u"device"_s, QString::fromLatin1(device)},
                              {u"bodyDigest"_s, QString::fromLatin1(bodyDigest.toHex())},
                              {u"headSequence"_s, static_cast<qint64>(head.sequence)},
                              {u"headHash"_s, QString::fromLatin1(head.hash.toHex())}};
    return key.sign("motcua-chain"_ba, QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

} // namespace outbox
