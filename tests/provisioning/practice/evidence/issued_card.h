// A card of one of the practice people, issued by an office of its own, and its chip.
#pragma once

#include "provisioning/practice/evidence/evidence_judge.h"
#include "tests/provisioning/practice/evidence/card_office.h"

namespace tests {

class IssuedCard {
public:
    enum class Key { None, Rsa, Ecdsa };

    explicit IssuedCard(Key key, const CardText& text = {});

    // Who trusts the office.
    [[nodiscard]] provisioning::practice::TrustedCscas trusted() const;
    CardOffice& office() { return m_office; }
    // The same with other files under the office's signature.
    [[nodiscard]] provisioning::practice::Evidence with(const CardOffice::Groups& groups);

    // Everything the card gives out, with the chip's answer; without a challenge there is none.
    provisioning::practice::Evidence evidence(const QByteArray& challenge = {});
    // By a chip that has another key.
    provisioning::practice::Evidence cloned(const QByteArray& challenge);
    [[nodiscard]] const CardOffice::Groups& groups() const { return m_groups; }

private:
    [[nodiscard]] QByteArray answer(const QString& key, const QByteArray& challenge);

    Key m_key;
    CardOffice m_office;
    QByteArray m_authority;
    CardOffice::Groups m_groups;
    provisioning::practice::Evidence m_files;
};

} // namespace tests
