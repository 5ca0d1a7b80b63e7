// Whether a piece of text is what was printed, or has lost something on its way. Finds, never repairs.
#pragma once

#include "drivers/api/qr_reading.h"
#include "drivers/camera/qr_text.h"

#include <QStringView>

namespace drivers::camera {

// Letters, spaces and the few signs of names; not empty.
bool looksLikeName(QStringView text);

// No letter beyond A to Z.
bool isWithoutMarks(QStringView text);

// What any text shows by itself: replaced letters, control characters, UTF-8 read as something else, scripts
// no Vietnamese card is written in. With a scanner that types, Latin letters of other languages, too.
std::optional<api::QrDamage> damageOfText(QStringView text, QrRoad road);

// As above; and in a name no digit stands, and with a scanner that types no syllable is without a vowel.
std::optional<api::QrDamage> damageOfName(QStringView name, QrRoad road);

} // namespace drivers::camera
