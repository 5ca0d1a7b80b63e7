// EF.CardAccess, DG14 and DG15: which protocols a card speaks, and its public keys (ICAO 9303-11, 9.2). Pure.
#pragma once

#include "drivers/sim/card/card_image.h"

namespace drivers::sim::card {

// As on the citizen card: terminal authentication, chip authentication and PACE, in this order.
QByteArray cardAccess(const std::optional<PaceAbility>& pace, const std::optional<ChipKey>& chipKey);

// Public keys as SubjectPublicKeyInfo in DER; an empty one is not on the card.
QByteArray dg14(const std::optional<PaceAbility>& pace, const std::optional<ChipKey>& chipKey,
                const QByteArray& chipPublicKey, const std::optional<ActiveKey>& activeKey);

QByteArray dg15(const QByteArray& activePublicKey);

} // namespace drivers::sim::card
