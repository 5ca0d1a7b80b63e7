// Where a QR code is, and how large, though nobody can read it yet: by its three corner squares, whose dark
// and light runs are 1:1:3:1:1 along any line through their middle (ISO/IEC 18004).
#pragma once

#include "drivers/camera/decode/grey.h"

#include <optional>

namespace drivers::camera {

struct Rectangle {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

struct CodePlace {
    Rectangle box;     // of the view, with a margin; it may reach beyond the view
    double module = 0; // edge of one square, in pixels
    int squares = 0;   // corner squares seen, 1 to 3; with fewer than 3 the box is generous
};

// The likeliest. Looks at a picture of some 600 lines at most, whatever the view's size: a millisecond or
// two.
std::optional<CodePlace> placeOfCode(const GreyView& view);

} // namespace drivers::camera
