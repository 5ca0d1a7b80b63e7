// The text of the QR code on a practice card. Pure.
#pragma once

#include "provisioning/practice/cards/card_description.h"

namespace provisioning::practice::camera {

// 2021: number, former number, name, birth date, sex, residence, issue date, with bars between them. 2024:
// the order in which Circular 16/2024/TT-BCA names them, parents on a child's card.
QString qrTextOf(const cards::CardDescription& card);

} // namespace provisioning::practice::camera
