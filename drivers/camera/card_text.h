// The text in the QR of an identity card. The card of 2021 puts an old number (or nothing) second, the one of
// 2024 may not, and nobody has published its order: so fields are told by what they hold, not by their place.
#pragma once

#include "drivers/api/qr_reading.h"
#include "drivers/camera/qr_text.h"

namespace drivers::camera {

// `text` without line ends. None when it does not begin with 12 digits and a bar.
std::optional<api::QrCard> cardOf(const QByteArray& text, QrRoad road);

} // namespace drivers::camera
