// The machine-readable zone of the citizen card: TD1 (ICAO 9303-5) as Vietnam fills it. Pure.
#pragma once

#include "drivers/sim/card/person.h"

namespace drivers::sim::card {

// The digit of ICAO 9303-3, 4.9 ('0' to '9') over digits, capital letters and '<'.
char checkDigit(const QByteArray& text);

// The name as the zone has it, cut to 30 characters: capital letters without marks, the first word, "<<", the
// other words with '<' between them; apostrophes are dropped.
QByteArray mrzName(const QString& fullName);

// 90 characters.
QByteArray mrz(const Person& person);

// Document number, date of birth and date of expiry with their check digits: what BAC's and PACE's keys are
// made of (ICAO 9303-11, 4.3.2). 24 characters.
QByteArray mrzInformation(const Person& person);

} // namespace drivers::sim::card
