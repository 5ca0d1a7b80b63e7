// ZXing-C++ behind one door: the only file that knows it is code_reader.cpp.
#pragma once

#include "drivers/camera/decode/grey.h"

#include <QByteArray>
#include <QPoint>

#include <array>
#include <optional>

namespace drivers::camera {

enum class Threshold { Local, Global };

struct Effort {
    Threshold threshold = Threshold::Local;
    bool isHarder = true; // looks at more lines, turned and made smaller
};

// A QR code's place, and its bytes as they stand in the code when they could be read.
struct CodeSight {
    std::optional<QByteArray> bytes;
    std::array<QPoint, 4> corners; // clockwise from the one at the code's own top left
};

// The first readable code; else the place of one that was found and could not be read; else none. Any thread.
std::optional<CodeSight> lookForCode(const GreyView& view, const Effort& effort);

} // namespace drivers::camera
