#include "offline-queue/receipt.h"

#include "kiosk/crypto/base64url.h"
#include "kiosk/crypto/jws.h"
#include "kiosk/crypto/strict_json.h"
#include "offline-queue/json_shape.h"

#include <algorithm>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr qsizetype largestReceipt = 4096;

tl::unexpected<kiosk::base::Error> forged(const QString& why)
{
    return fail(ErrorCode::ReceiptForged, u"outbox.receipt"_s, why);
}

// Which key to verify with; the header is judged as a whole with that key's rules afterwards.
QByteArray keyIdOf(const QByteArray& jws)
{
    const auto header = kiosk::crypto::fromBase64Url(jws.first(std::max<qsizetype>(jws.indexOf('.'), 0)));
    const auto object = header ? kiosk::crypto::parseStrictObject(*header) : std::nullopt;
    return object ? object->value("kid"_L1).toString().toLatin1() : QByteArray();
}

std::optional<Receipt> receiptOf(const QJsonObject& object)
{
    const auto sequence = wholeNumber(object.value("sequence"_L1));
    const auto digest = hexBytes(object.value("digest"_L1), 32);
    const auto id = QUuid::fromString(object.value("id"_L1).toString());
    Receipt receipt{id,
                    digest.value_or(QByteArray()),
                    object.value("device"_L1).toString().toLatin1(),
                    static_cast<std::uint64_t>(sequence.value_or(0)),
                    instant(object.value("receivedAt"_L1)),
                    object.value("verdict"_L1).toString().toLatin1(),
                    {}};
    const bool isSound = hasExactly(object, {"id"_L1, "digest"_L1, "device"_L1, "sequence"_L1,
                                             "receivedAt"_L1, "verdict"_L1}) &&
                         id.toString(QUuid::WithoutBraces) == object.value("id"_L1).toString() &&
                         isItemId(id) && digest && isDevice(receipt.device) && receipt.sequence >= 1 &&
                         receipt.receivedAt.isValid() && isKind(receipt.verdict);
    return isSound ? std::optional(std::move(receipt)) : std::nullopt;
}

} // namespace

Result<Receipt> readReceipt(const QByteArray& jws, const KeySet& keys)
{
    if (jws.size() > largestReceipt)
        return forged(u"too large"_s);
    const auto keyId = keyIdOf(jws);
    const auto* key = keys.receiptKey(keyId);
    if (key == nullptr)
        return forged(u"unknown key"_s);
    const auto payload = kiosk::crypto::verifyJws(jws, *key, {"motcua-receipt"_ba, keyId, largestReceipt});
    if (!payload)
        return forged(u"JWS fault %1"_s.arg(static_cast<int>(payload.error())));
    const auto object = kiosk::crypto::parseStrictObject(*payload);
    auto receipt = object ? receiptOf(*object) : std::nullopt;
    if (!receipt)
        return forged(u"members"_s);
    receipt->jws = jws;
    return std::move(*receipt);
}

bool isFor(const Receipt& receipt, const Envelope& envelope)
{
    const auto& header = envelope.header();
    return receipt.id == header.id && receipt.digest == envelope.digest() &&
           receipt.device == header.device && receipt.sequence == header.sequence;
}

} // namespace outbox
