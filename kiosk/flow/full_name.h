// A person's name as it stands on the paper. Names here are not only Kinh names: Gia Rai and Ê Đê letters
// have no precomposed form, parts may be one letter, and apostrophes, hyphens and dots belong to them ("H'Či
// Êban", "B.Yă").
#pragma once

#include "kiosk/flow/field.h"

namespace kiosk::flow::fullname {

// In graphemes; longer than any name on record, short enough for a screen and a receipt.
constexpr qsizetype longest = 100;

QString normalised(const QString& text);
// Of a text that is not empty.
std::optional<Fault> faultOf(const QString& normalised);

} // namespace kiosk::flow::fullname
