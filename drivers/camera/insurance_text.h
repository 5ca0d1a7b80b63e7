// Recognises the codes people hold up by mistake: the health-insurance card's and the VssID app's. They are
// named, never read.
#pragma once

#include "drivers/api/qr_reading.h"

namespace drivers::camera {

// `text` without line ends. The first field is an insurance number (two letters and 13 digits, or 10 digits;
// or a personal number, which has replaced it since 2025, beside a name in hexadecimal); fields end with | or
// $.
std::optional<api::QrInsurance> insuranceOf(const QByteArray& text);

} // namespace drivers::camera
