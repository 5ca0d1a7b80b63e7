// Reads a code from one picture, whatever it takes: every pass, at every size that may help. A second or two
// for a picture without a code. Any thread.
#pragma once

#include "drivers/camera/decode/grey.h"

#include <QByteArray>

#include <optional>

namespace drivers::camera {

std::optional<QByteArray> readStill(const GreyView& view);

} // namespace drivers::camera
