#include "provisioning/practice/receiver/chain_claim.h"

#include "kiosk/crypto/jws.h"
#include "kiosk/crypto/strict_json.h"

#include <QJsonObject>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestChain = 4096;

// Lower-case hexadecimal of 32 bytes; else empty.
QByteArray hashOf(const QJsonValue& value)
{
    const auto text = value.toString().toLatin1();
    const auto bytes = QByteArray::fromHex(text);
    return bytes.size() == 32 && bytes.toHex() == text ? bytes : QByteArray();
}

} // namespace

tl::expected<ChainClaim, ChainFault> readChain(const QByteArray& jws, const kiosk::crypto::PublicKey& device)
{
    const auto payload = kiosk::crypto::verifyJws(
        jws, device, {.type = "motcua-chain"_ba, .keyId = std::nullopt, .maximumSize = largestChain});
    if (!payload)
        return tl::make_unexpected(payload.error() == kiosk::crypto::JwsFault::BadSignature
                                       ? ChainFault::OtherSigner
                                       : ChainFault::Malformed);
    const auto object = kiosk::crypto::parseStrictObject(*payload);
    if (!object || object->size() != 4)
        return tl::make_unexpected(ChainFault::Malformed);
    const ChainClaim claim{
        .device = object->value(u"device").toString().toLatin1(),
        .bodyDigest = hashOf(object->value(u"bodyDigest")),
        .headSequence = static_cast<quint64>(object->value(u"headSequence").toInteger(0)),
        .headHash = hashOf(object->value(u"headHash")),
    };
    const bool isGood = !claim.device.isEmpty() && !claim.bodyDigest.isEmpty() && !claim.headHash.isEmpty() &&
                        claim.headSequence >= 1 && claim.headSequence < (1ULL << 63U);
    return isGood ? tl::expected<ChainClaim, ChainFault>(claim) : tl::make_unexpected(ChainFault::Malformed);
}

} // namespace provisioning::practice
