#include "drivers/chip/pace.h"

#include "drivers/chip/tlv.h"
#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/mac.h"

namespace drivers::chip {

namespace crypto = kiosk::crypto;

namespace {

const QString origin = QStringLiteral("chip.pace");
constexpr std::uint32_t dynamicData = 0x7C;
constexpr std::uint8_t chaining = 0x10;

tl::unexpected<kiosk::base::Error> garbage(const char* what)
{
    return fail(ErrorCode::CardUnreadable, origin, QString::fromLatin1(what));
}

} // namespace

Octets paceSecret(const QString& can)
{
    const auto digits = can.toLatin1();
    return {digits.begin(), digits.end()};
}

Octets paceSecret(const MrzKey& key)
{
    return crypto::hash(crypto::Digest::Sha1, {key.information()});
}

Pace::Pace(Channel& channel, const PaceInfo& info, ScalarSource scalars)
    : m_channel(channel), m_info(info), m_curve(crypto::Curve::byParameterId(info.parameterId)),
      m_scalars(std::move(scalars))
{
    if (!m_scalars)
        m_scalars = [](const crypto::Curve& curve) { return curve.randomScalar(); };
}

Result<AccessOutcome> Pace::open(PacePassword password, OctetView secret)
{
    if (!m_curve)
        return AccessOutcome::NotOffered;
    // MSE:Set AT: which protocol, which password.
    const auto reference = static_cast<std::uint8_t>(password);
    const auto chosen = m_channel.sendProbing(
        {0x00, 0x22, 0xC1, 0xA4, joined({makeTlv(0x80, m_info.oid), makeTlv(0x83, Octets{reference})})});
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    // 63Cx here tells of the tries that are left before this one.
    if (chosen->status == status::blocked || chosen->status == 0x63C0)
        return AccessOutcome::KeyBlocked;
    if (chosen->status == 0x63C1)
        return AccessOutcome::LastTry;
    if (!chosen->isOk() && chosen->status >> 4 != 0x63C)
        return AccessOutcome::NotOffered;
    return agree(secret);
}

Result<AccessOutcome> Pace::agree(OctetView secret)
{
    const auto first = m_channel.send({chaining, 0x86, 0, 0, makeTlv(dynamicData, {}), 256});
    if (!first)
        return tl::make_unexpected(first.error());
    if (first->status == status::blocked)
        return AccessOutcome::KeyBlocked;
    if (!first->isOk())
        return AccessOutcome::NotOffered;
    const auto encrypted = valueOf(*first, 0x80);
    if (!encrypted)
        return tl::make_unexpected(encrypted.error());
    const auto key = deriveKey(secret, KeyUse::Password, m_info.suite);
    const auto block = crypto::blockSize(m_info.suite.cipher);
    const auto nonce = crypto::decryptCbc(m_info.suite.cipher, key, Octets(block), *encrypted);
    if (!nonce || nonce->empty())
        return garbage("nonce of a wrong length");
    const auto generator = mappedGenerator(*nonce);
    if (!generator)
        return tl::make_unexpected(generator.error());
    return prove(*generator);
}

// G' = s * G + H, H the shared secret of a first agreement (appendix G).
Result<crypto::CurvePoint> Pace::mappedGenerator(OctetView nonce)
{
    const auto mine = m_scalars(*m_curve);
    const auto sent = m_curve->multiply(m_curve->generator(), mine);
    const auto answer = authenticate(0x81, sent->uncompressed(), false);
    if (!answer)
        return tl::make_unexpected(answer.error());
    if (!answer->isOk())
        return garbage("mapping refused");
    const auto bytes = valueOf(*answer, 0x82);
    const auto theirs = bytes ? m_curve->point(*bytes) : std::nullopt;
    if (!theirs)
        return garbage("mapping point");
    const auto shared = m_curve->multiply(*theirs, mine);
    const auto scaled = m_curve->multiply(m_curve->generator(), nonce);
    const auto mapped = shared && scaled ? m_curve->add(*scaled, *shared) : std::nullopt;
    if (!mapped)
        return garbage("no mapped generator");
    return *mapped;
}

// The second agreement, on G', and the proof of having reached the same keys.
Result<AccessOutcome> Pace::prove(const crypto::CurvePoint& generator)
{
    const auto mine = m_scalars(*m_curve);
    const auto sent = m_curve->multiply(generator, mine);
    const auto answer = authenticate(0x83, sent->uncompressed(), false);
    if (!answer)
        return tl::make_unexpected(answer.error());
    if (!answer->isOk())
        return garbage("agreement refused");
    const auto bytes = valueOf(*answer, 0x84);
    const auto theirs = bytes ? m_curve->point(*bytes) : std::nullopt;
    // The same point from both sides would be one talking to itself (4.4.3.4).
    if (!theirs || *bytes == sent->uncompressed())
        return garbage("agreement point");
    const auto shared = m_curve->multiply(*theirs, mine);
    if (!shared)
        return garbage("no shared secret");
    auto keys = deriveSession(shared->x(), m_info.suite);
    const auto proof = authenticate(0x85, tokenOver(keys.mac, *theirs), true);
    if (!proof)
        return tl::make_unexpected(proof.error());
    if (!proof->isOk())
        return refusalOf(proof->status);
    const auto token = valueOf(*proof, 0x86);
    if (!token)
        return tl::make_unexpected(token.error());
    if (!crypto::sameBytes(*token, tokenOver(keys.mac, *sent)))
        return AccessOutcome::KeyWrong;
    m_channel.startSession(std::move(keys));
    return AccessOutcome::Opened;
}

Result<Response> Pace::authenticate(std::uint32_t tag, OctetView value, bool last)
{
    const std::uint8_t cla = last ? 0x00 : chaining;
    return m_channel.send({cla, 0x86, 0, 0, makeTlv(dynamicData, makeTlv(tag, value)), 256});
}

Result<Octets> Pace::valueOf(const Response& response, std::uint32_t tag) const
{
    const auto outer = firstTlv(response.data);
    const auto inner = outer && outer->tag == dynamicData ? findTlv(outer->value, tag) : std::nullopt;
    if (!inner)
        return garbage("dynamic authentication data");
    return copyOf(inner->value);
}

// 7F49 { OID, 86 { point } } under the MAC key, eight bytes (4.4.3.4).
Octets Pace::tokenOver(OctetView macKey, const crypto::CurvePoint& point) const
{
    auto input = makeTlv(0x7F49, joined({makeTlv(0x06, m_info.oid), makeTlv(0x86, point.uncompressed())}));
    if (m_info.suite.cipher == crypto::BlockCipher::Aes) {
        auto mac = *crypto::aesCmac(macKey, input);
        mac.resize(8);
        return mac;
    }
    input.push_back(0x80);
    while (input.size() % 8 != 0)
        input.push_back(0);
    return *crypto::retailMac(macKey, input);
}

} // namespace drivers::chip
