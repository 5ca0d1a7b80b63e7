// The decoders this project is measured beside, as a program would call them.
#pragma once

#include "drivers/camera/decode/grey.h"

#include <QByteArray>

#include <optional>

namespace bench {

std::optional<QByteArray> zxingPlain(const drivers::camera::GreyView& view); // every "try" off
std::optional<QByteArray>
zxingHarder(const drivers::camera::GreyView& view); // its defaults: harder, rotated, smaller
std::optional<QByteArray> zbarBinary(const drivers::camera::GreyView& view); // QR only, bytes as they are

} // namespace bench
