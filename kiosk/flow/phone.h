// A Vietnamese mobile number: 0 and nine digits, the first of them 3, 5, 7, 8 or 9 (plan of 2018). Numbers
// are portable, so the prefix says nothing about the carrier.
#pragma once

#include "kiosk/flow/field.h"

namespace kiosk::flow::phone {

QString normalised(const QString& text);
// Of a text that is not empty.
std::optional<Fault> faultOf(const QString& normalised);

} // namespace kiosk::flow::phone
