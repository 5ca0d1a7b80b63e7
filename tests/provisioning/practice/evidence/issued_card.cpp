#include "tests/provisioning/practice/evidence/issued_card.h"

namespace tests {

using namespace Qt::StringLiterals;
using provisioning::practice::Evidence;
using provisioning::practice::TrustedCscas;

IssuedCard::IssuedCard(Key key, const CardText& text) : m_key(key)
{
    const auto curve = CardOffice::ec(u"brainpoolP256r1"_s);
    m_authority = m_office.makeAuthority(u"csca"_s, u"CSCA"_s, curve);
    m_office.makeSigner(u"ds"_s, u"csca"_s, curve);
    m_groups = {{1, dg1Of(text)}, {2, "a face"}, {13, m_office.dg13(text)}};
    if (key != Key::None) {
        for (const auto& name : {u"chip"_s, u"clone"_s})
            m_office.makeKey(name, key == Key::Rsa ? CardOffice::rsa(2048) : curve);
        m_groups.insert(14, m_office.dg14(3));
        m_groups.insert(15, m_office.dg15(u"chip"_s));
    }
    m_files = with(m_groups);
}

TrustedCscas IssuedCard::trusted() const
{
    TrustedCscas trusted;
    if (!trusted.add(m_authority))
        qFatal("the authority's certificate cannot be read");
    return trusted;
}

Evidence IssuedCard::with(const CardOffice::Groups& groups)
{
    return {.sod = m_office.sod(groups, {.signer = u"ds"_s}),
            .dg1 = groups.value(1),
            .dg13 = groups.value(13),
            .dg14 = groups.value(14),
            .dg15 = groups.value(15)};
}

Evidence IssuedCard::evidence(const QByteArray& challenge)
{
    auto evidence = m_files;
    if (!challenge.isEmpty()) {
        evidence.challenge = challenge;
        evidence.answer = answer(u"chip"_s, challenge);
    }
    return evidence;
}

Evidence IssuedCard::cloned(const QByteArray& challenge)
{
    auto evidence = m_files;
    evidence.challenge = challenge;
    evidence.answer = answer(u"clone"_s, challenge);
    return evidence;
}

QByteArray IssuedCard::answer(const QString& key, const QByteArray& challenge)
{
    return m_key == Key::Rsa ? m_office.rsaAnswer(key, challenge) : m_office.ecdsaAnswer(key, challenge, 256);
}

} // namespace tests
