// ZXing-C++ behind one door: the only file that knows it is code_reader.cpp.
#pragma once

#include "drivers/camera/decode/grey.h"

#include <QByteArray>

#include <optional>

namespace drivers::camera {

enum class Threshold { Local, Global };

struct Effort {
    Threshold threshold = Threshold::Local;
    bool isHarder = true; // looks at more lines, made smaller, and at every group of corners
};

// The first code that can be read: its bytes as they stand in it. Any thread.
std::optional<QByteArray> lookForCode(const GreyView& view, const Effort& effort);

} // namespace drivers::camera
