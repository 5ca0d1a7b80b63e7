// The personal number: PPP G YY NNNNNN, no check digit. Only "9 or 12 digits" is a rule; what the digits mean
// is a hint, because Circular 59/2021 lapsed on 01/07/2024 and numbers can be re-established (Decree 70/2024,
// art. 11).
#pragma once

#include "kiosk/flow/field.h"

#include <QDate>

namespace kiosk::flow::idnumber {

QString normalised(const QString& text);
// Of a text that is not empty.
std::optional<Fault> faultOf(const QString& normalised);

// All of these are false for a number that is not 12 digits.
bool contradictsYear(const QString& normalised, QDate birth);
bool contradictsSex(const QString& normalised, const QString& sex);
bool hasUnknownProvince(const QString& normalised);

} // namespace kiosk::flow::idnumber
