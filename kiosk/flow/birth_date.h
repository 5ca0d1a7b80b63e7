// A birth date as people write it here: day, month, year.
#pragma once

#include "kiosk/flow/field.h"

#include <QDate>

namespace kiosk::flow::birthdate {

// YYYY-MM-DD, or the text itself when it is no date.
QString normalised(const QString& text);
// Of a text that is not empty.
std::optional<Fault> faultOf(const QString& text, QDate today);

} // namespace kiosk::flow::birthdate
