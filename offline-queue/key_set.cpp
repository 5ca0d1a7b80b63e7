#include "offline-queue/key_set.h"

#include "kiosk/crypto/base64url.h"
#include "kiosk/crypto/jws.h"
#include "kiosk/crypto/strict_json.h"
#include "offline-queue/bytes.h"
#include "offline-queue/json_shape.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;
using kiosk::crypto::PublicKey;

namespace {

constexpr qsizetype largestSet = 64 * 1024;
constexpr qsizetype mostKeys = 16;
// No kiosk is believed to have had no line for so long.
constexpr int implausibleYears = 2;

tl::unexpected<kiosk::base::Error> forged(const QString& why)
{
    return fail(ErrorCode::SealingKeysForged, u"outbox.keys"_s, why);
}

std::optional<SetKey> keyOf(const QJsonObject& object)
{
    const auto der = kiosk::crypto::fromBase64Url(object.value("key"_L1).toString().toLatin1());
    const auto key = der ? PublicKey::fromSpki(octetsOf(*der)) : std::nullopt;
    const auto begin = instant(object.value("notBefore"_L1));
    const auto end = instant(object.value("notAfter"_L1));
    if (!hasExactly(object, {"key"_L1, "notBefore"_L1, "notAfter"_L1}) || !key || !begin.isValid() ||
        !end.isValid() || end <= begin)
        return std::nullopt;
    return SetKey{*key, kiosk::crypto::keyId(*key).toHex(), begin, end};
}

// Empty when one of them is wrong.
std::vector<SetKey> keysOf(const QJsonValue& value)
{
    std::vector<SetKey> keys;
    const auto array = value.toArray();
    if (array.size() > mostKeys)
        return {};
    for (const auto element : array) {
        const auto key = keyOf(element.toObject());
        if (!key)
            return {};
        keys.push_back(*key);
    }
    return keys;
}

} // namespace

Result<KeySet> KeySet::read(const QByteArray& jws, const PublicKey& root)
{
    const auto payload = kiosk::crypto::verifyJws(jws, root, {"motcua-keys"_ba, std::nullopt, largestSet});
    if (!payload)
        return forged(u"JWS fault %1"_s.arg(static_cast<int>(payload.error())));
    return fromPayload(*payload);
}

std::optional<KeySet> KeySet::readKept(const QByteArray& jws)
{
    const auto payload = kiosk::crypto::fromBase64Url(jws.split('.').value(1));
    auto set = fromPayload(payload.value_or(QByteArray()));
    return set ? std::optional(std::move(*set)) : std::nullopt;
}

Result<KeySet> KeySet::fromPayload(const QByteArray& payload)
{
    const auto object = kiosk::crypto::parseStrictObject(payload);
    if (!object)
        return forged(u"not one JSON object"_s);
    const auto version = wholeNumber(object->value("version"_L1)).value_or(0);
    KeySet set;
    set.m_notAfter = instant(object->value("notAfter"_L1));
    set.m_sealing = keysOf(object->value("sealing"_L1));
    set.m_receipts = keysOf(object->value("receipts"_L1));
    const bool isSound =
        hasExactly(*object, {"version"_L1, "issuedAt"_L1, "notAfter"_L1, "sealing"_L1, "receipts"_L1}) &&
        version >= 1 && version <= std::numeric_limits<int>::max() &&
        instant(object->value("issuedAt"_L1)).isValid() && set.m_notAfter.isValid() &&
        !set.m_sealing.empty() && !set.m_receipts.empty();
    if (!isSound)
        return forged(u"members"_s);
    set.m_version = static_cast<int>(version);
    return set;
}

QDateTime KeySet::sealingEnd() const
{
    return std::min(std::ranges::max(m_sealing, {}, &SetKey::notAfter).notAfter, m_notAfter);
}

Result<SealingChoice> KeySet::sealingKey(const QDateTime& at, std::chrono::hours grace) const
{
    const SetKey* valid = nullptr;
    const SetKey* first = &m_sealing.front();
    const SetKey* last = &m_sealing.front();
    for (const auto& key : m_sealing) {
        if (key.notBefore < first->notBefore)
            first = &key;
        if (key.notBefore <= at && at <= std::min(key.notAfter, m_notAfter) &&
            (valid == nullptr || key.notBefore > valid->notBefore))
            valid = &key;
        if (key.notAfter > last->notAfter)
            last = &key;
    }
    if (valid != nullptr)
        return SealingChoice{valid->key, KeyDoubt::None};
    if (at < first->notBefore)
        return SealingChoice{first->key, KeyDoubt::ClockBehind};
    const auto end = sealingEnd();
    if (at <= end.addSecs(std::chrono::duration_cast<std::chrono::seconds>(grace).count()))
        return SealingChoice{last->key, KeyDoubt::Overdue};
    if (at > end.addYears(implausibleYears))
        return SealingChoice{last->key, KeyDoubt::ClockAhead};
    return fail(ErrorCode::SealingKeysExpired, u"outbox.keys"_s, toText(end));
}

const PublicKey* KeySet::receiptKey(const QByteArray& id) const
{
    const auto found = std::ranges::find(m_receipts, id, &SetKey::id);
    return found == m_receipts.end() ? nullptr : &found->key;
}

} // namespace outbox
