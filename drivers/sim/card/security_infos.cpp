#include "drivers/sim/card/security_infos.h"

#include "drivers/sim/card/tlv.h"

namespace drivers::sim::card {

namespace {

QByteArray info(const QByteArray& identifier, const QByteArray& rest)
{
    return tlv(0x30, tlv(0x06, identifier) + rest);
}

QByteArray terminalAuthentication()
{
    return info(QByteArray::fromHex("04007f00070202"
                                    "02"),
                smallInteger(1));
}

QByteArray chipAuthentication(const ChipKey& key)
{
    return info(chipAuthenticationIdentifier(key.suite), smallInteger(1));
}

QByteArray pacing(const PaceAbility& pace)
{
    return info(paceIdentifier(pace.suite), smallInteger(2) + smallInteger(pace.parameterId));
}

// ecdsa-plain-SHA… of BSI TR-03111, 5.2.1.1.
QByteArray plainEcdsa(kiosk::crypto::Digest digest)
{
    using kiosk::crypto::Digest;
    char arc = 3;
    switch (digest) {
    case Digest::Sha1: arc = 1; break;
    case Digest::Sha224: arc = 2; break;
    case Digest::Sha256: arc = 3; break;
    case Digest::Sha384: arc = 4; break;
    case Digest::Sha512: arc = 5; break;
    }
    return QByteArray::fromHex("04007f000701010401") + arc;
}

} // namespace

QByteArray cardAccess(const std::optional<PaceAbility>& pace, const std::optional<ChipKey>& chipKey)
{
    if (!pace)
        return {};
    return tlv(0x31, terminalAuthentication() + (chipKey ? chipAuthentication(*chipKey) : QByteArray()) +
                         pacing(*pace));
}

QByteArray dg14(const std::optional<PaceAbility>& pace, const std::optional<ChipKey>& chipKey,
                const QByteArray& chipPublicKey, const std::optional<ActiveKey>& activeKey)
{
    QByteArray infos;
    if (chipKey)
        infos +=
            info(QByteArray::fromHex("04007f000702020102"), chipPublicKey) + chipAuthentication(*chipKey);
    if (pace)
        infos += pacing(*pace);
    if (activeKey && activeKey->kind == ActiveKeyKind::Ecdsa)
        infos += info(QByteArray::fromHex("678108010105"),
                      smallInteger(1) + tlv(0x06, plainEcdsa(activeKey->digest)));
    return infos.isEmpty() ? infos : tlv(0x6e, tlv(0x31, infos));
}

QByteArray dg15(const QByteArray& activePublicKey)
{
    return activePublicKey.isEmpty() ? activePublicKey : tlv(0x6f, activePublicKey);
}

} // namespace drivers::sim::card
