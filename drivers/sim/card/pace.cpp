#include "drivers/sim/card/pace.h"

#include "drivers/sim/card/tlv.h"
#include "kiosk/crypto/digest.h"

namespace drivers::sim::card {

namespace {

// 9303-11, 4.4.1: whole blocks, at least as long as the key.
qsizetype nonceSize(CipherSuite suite)
{
    return suite == CipherSuite::Aes192 || suite == CipherSuite::Aes256 ? 32 : 16;
}

} // namespace

QByteArray paceSecret(PacePassword password, const QByteArray& mrzInformation, const QByteArray& can)
{
    if (password == PacePassword::Can)
        return can;
    return bytesOf(kiosk::crypto::hash(kiosk::crypto::Digest::Sha1, {view(mrzInformation)}));
}

std::optional<Pace> Pace::start(const PaceAbility& ability, const QByteArray& secret, RandomSource random)
{
    auto curve = kiosk::crypto::Curve::byParameterId(ability.parameterId);
    if (!curve)
        return std::nullopt;
    return Pace(ability, std::move(*curve), secret, std::move(random));
}

Pace::Pace(const PaceAbility& ability, kiosk::crypto::Curve curve, const QByteArray& secret,
           RandomSource random)
    : m_ability(ability), m_curve(std::move(curve)),
      m_passwordKey(deriveKey(ability.suite, secret, KeyUse::Password)), m_random(std::move(random))
{
}

Answer Pace::step(const QByteArray& data)
{
    const auto objects = parseTlvs(data);
    const auto step = std::exchange(m_step, Step::Over);
    if (!objects || objects->size() != (step == Step::Nonce ? 0 : 1))
        return refuse(status::wrongData);
    const auto tag = objects->isEmpty() ? 0U : objects->first().tag;
    const auto value = objects->isEmpty() ? QByteArray() : objects->first().value;
    if (step == Step::Nonce)
        return giveNonce();
    if (step == Step::Mapping && tag == 0x81)
        return map(value);
    if (step == Step::Agreement && tag == 0x83)
        return agree(value);
    if (step == Step::Token && tag == 0x85)
        return exchangeTokens(value);
    return refuse(status::wrongData);
}

Answer Pace::giveNonce()
{
    m_nonce = m_random(nonceSize(m_ability.suite));
    m_step = Step::Mapping;
    return {tlv(0x80, encrypt(m_ability.suite, m_passwordKey, {}, m_nonce))};
}

// 4.4.3.3.1: the new generator is nonce * G + H, H the point both sides agree on.
Answer Pace::map(const QByteArray& readersPoint)
{
    const auto theirs = m_curve.point(view(readersPoint));
    const auto scalar = drawScalar(m_curve, m_random);
    const auto ours = publicPoint(m_curve, scalar);
    const auto agreed = theirs ? m_curve.multiply(*theirs, view(scalar)) : std::nullopt;
    const auto times = m_curve.multiply(m_curve.generator(), view(m_nonce));
    m_generator = agreed && times ? m_curve.add(*times, *agreed) : std::nullopt;
    if (!m_generator || !ours)
        return refuse(status::wrongData);
    m_step = Step::Agreement;
    return {tlv(0x82, *ours)};
}

Answer Pace::agree(const QByteArray& readersPoint)
{
    const auto theirs = m_curve.point(view(readersPoint));
    const auto scalar = drawScalar(m_curve, m_random);
    const auto ours = m_curve.multiply(*m_generator, view(scalar));
    const auto shared = theirs ? m_curve.multiply(*theirs, view(scalar)) : std::nullopt;
    if (!ours || !shared)
        return refuse(status::wrongData);
    m_ownPoint = bytesOf(ours->uncompressed());
    m_readersPoint = readersPoint;
    if (m_ownPoint == m_readersPoint) // 4.4.1: the two shall differ
        return refuse(status::wrongData);
    m_shared = bytesOf(shared->x());
    m_step = Step::Token;
    return {tlv(0x84, m_ownPoint)};
}

QByteArray Pace::token(const QByteArray& point) const
{
    const auto suite = m_ability.suite;
    const auto key = deriveKey(suite, m_shared, KeyUse::Mac);
    const auto message = tlv(0x7f49, tlv(0x06, paceIdentifier(suite)) + tlv(0x86, point));
    return suite == CipherSuite::TripleDes ? macOfPadded(suite, key, message) : mac(suite, key, message);
}

Answer Pace::exchangeTokens(const QByteArray& readersToken)
{
    if (readersToken != token(m_ownPoint))
        return refuse(status::wrongKey);
    m_session.emplace(m_ability.suite, m_shared);
    return {tlv(0x86, token(m_readersPoint))};
}

} // namespace drivers::sim::card
