// PACE with elliptic curves and generic mapping (ICAO 9303-11, 4.4), the card's end of it.
//
// One run: made by the command that chooses the protocol, then four steps, thrown away after any refusal. One
// thread.
#pragma once

#include "drivers/sim/card/apdu.h"
#include "drivers/sim/card/key_agreement.h"
#include "drivers/sim/card/secure_messaging.h"

namespace drivers::sim::card {

// What EF.CardAccess says of PACE.
struct PaceAbility {
    CipherSuite suite = CipherSuite::Aes128;
    int parameterId = 13; // brainpoolP256r1
};

enum class PacePassword { Mrz = 1, Can = 2 };

// K of 9303-11, 4.4.4: SHA-1 of the machine-readable information, or the CAN's digits.
QByteArray paceSecret(PacePassword password, const QByteArray& mrzInformation, const QByteArray& can);

class Pace {
public:
    // Nothing when the curve is none of the standardized ones.
    static std::optional<Pace> start(const PaceAbility& ability, const QByteArray& secret,
                                     RandomSource random);

    // The next step's dynamic authentication data, without its outer tag (7C). Status 6300: the reader's
    // password was another one.
    [[nodiscard]] Answer step(const QByteArray& data);
    // There after the fourth step.
    [[nodiscard]] const std::optional<SecureMessaging>& session() const { return m_session; }

private:
    enum class Step { Nonce, Mapping, Agreement, Token, Over };

    Pace(const PaceAbility& ability, kiosk::crypto::Curve curve, const QByteArray& secret,
         RandomSource random);
    Answer giveNonce();
    Answer map(const QByteArray& readersPoint);
    Answer agree(const QByteArray& readersPoint);
    Answer exchangeTokens(const QByteArray& token);
    [[nodiscard]] QByteArray token(const QByteArray& point) const;

    PaceAbility m_ability;
    kiosk::crypto::Curve m_curve;
    QByteArray m_passwordKey;
    RandomSource m_random;
    Step m_step = Step::Nonce;
    QByteArray m_nonce;
    std::optional<kiosk::crypto::CurvePoint> m_generator;
    QByteArray m_ownPoint;
    QByteArray m_readersPoint;
    QByteArray m_shared;
    std::optional<SecureMessaging> m_session;
};

} // namespace drivers::sim::card
