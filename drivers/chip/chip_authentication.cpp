#include "drivers/chip/chip_authentication.h"

#include "drivers/chip/tlv.h"
#include "kiosk/crypto/subject_key.h"

#include <algorithm>

namespace drivers::chip {

namespace crypto = kiosk::crypto;

namespace {

struct Choice {
    Octets oid; // empty: triple DES by the older command
    CipherSuite suite;
    std::optional<Octets> keyId;
    crypto::Curve curve;
    crypto::CurvePoint point;
};

// The first key we can compute with, and the protocol that belongs to it.
std::optional<Choice> choiceOf(const SecurityInfos& infos)
{
    for (const auto& key : infos.chipAuthenticationKeys) {
        const auto parsed = crypto::SubjectKey::fromDer(key.publicKeyInfo);
        const auto curve = parsed ? parsed->curve() : std::nullopt;
        const auto point = parsed ? parsed->point() : std::nullopt;
        if (!curve || !point)
            continue;
        const auto info = std::find_if(infos.chipAuthentication.begin(), infos.chipAuthentication.end(),
                                       [&](const auto& one) { return one.keyId == key.keyId; });
        if (info != infos.chipAuthentication.end())
            return Choice{info->oid, info->suite, key.keyId, *curve, *point};
        // A card that names no protocol means triple DES (9303-11, 6.2.2).
        if (infos.chipAuthentication.empty())
            return Choice{{}, *suiteByNumber(1), key.keyId, *curve, *point};
    }
    return std::nullopt;
}

Octets keyReference(const std::optional<Octets>& keyId)
{
    return keyId ? makeTlv(0x84, *keyId) : Octets();
}

// MSE:Set KAT for triple DES (6.2.4.1), else MSE:Set AT and GENERAL AUTHENTICATE.
std::vector<Command> commandsOf(const Choice& choice, OctetView mine)
{
    if (choice.suite.cipher == crypto::BlockCipher::TripleDes)
        return {{0, 0x22, 0x41, 0xA6, joined({makeTlv(0x91, mine), keyReference(choice.keyId)})}};
    return {{0, 0x22, 0x41, 0xA4, joined({makeTlv(0x80, choice.oid), keyReference(choice.keyId)})},
            {0, 0x86, 0, 0, makeTlv(0x7C, makeTlv(0x80, mine)), 256}};
}

} // namespace

Result<ChipAuthenticationOutcome> authenticateChip(Channel& channel, const SecurityInfos& infos,
                                                   const std::function<Octets(const crypto::Curve&)>& scalars)
{
    const auto choice = choiceOf(infos);
    if (!choice)
        return ChipAuthenticationOutcome::NoKey;
    const auto scalar = scalars ? scalars(choice->curve) : choice->curve.randomScalar();
    const auto mine = choice->curve.multiply(choice->curve.generator(), scalar);
    const auto shared = choice->curve.multiply(choice->point, scalar);
    if (!mine || !shared)
        return ChipAuthenticationOutcome::NoKey;
    for (const auto& command : commandsOf(*choice, mine->uncompressed())) {
        const auto response = channel.send(command);
        if (!response)
            return tl::make_unexpected(response.error());
        if (!response->isOk())
            return ChipAuthenticationOutcome::Refused;
    }
    channel.startSession(deriveSession(shared->x(), choice->suite));
    return ChipAuthenticationOutcome::KeysChanged;
}

} // namespace drivers::chip
