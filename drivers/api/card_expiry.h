// Until when an identity card is valid, as the law makes it from the birthday and the issue date. The chip's
// BAC key needs that date, and the QR does not hold it.
//
// Law on Citizen Identification 59/2014/QH13, article 21: a card is changed at 25, 40 and 60; Law on Identity
// 26/2023/QH15, article 21, for cards issued from 01/07/2024: at 14, 25, 40 and 60. A card issued within two
// years before such an age is good until the next one; after the last it is good for life.
//
// Pure. Today's age never matters.
#pragma once

#include "drivers/api/card_values.h"

#include <QList>

#include <optional>

namespace drivers::api {

// What to try, as ChipRequest takes it (no date: good for life, which the MRZ writes as 991231), the
// likeliest first, none twice, six at most: the law's answer (two where the law leaves a day open: issued on
// the very birthday, or born on 29 February), then the next age, the one before, and life. `issued` not
// known: every age still ahead on `today`, then life. Empty without a birth year; a birthday that is not
// known is taken as 1 January.
QList<std::optional<QDate>> expiryCandidates(const CardDate& birth, const std::optional<QDate>& issued,
                                             const QDate& today);

} // namespace drivers::api
