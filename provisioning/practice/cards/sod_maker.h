// EF.SOD: the hashes of the data groups, signed (ICAO 9303-10, 4.7.3). Pure apart from the system's random
// source.
#pragma once

#include "provisioning/practice/cards/card_description.h"

#include <QMap>

namespace provisioning::practice::cards {

// Data groups by their number, whole files. Signed at noon (UTC) of the day.
QByteArray makeSod(const QMap<int, QByteArray>& dataGroups, const SignatureWish& wish, const QDate& signedOn);

} // namespace provisioning::practice::cards
