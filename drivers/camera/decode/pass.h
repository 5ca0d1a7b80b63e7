// What is tried on a picture whose code could not be read as it is: each pass makes the picture another one,
// then looks. The order is by what a pass adds to those before it (README).
#pragma once

#include "drivers/camera/decode/code_reader.h"

#include <span>

namespace drivers::camera {

enum class Scale { Same, Double, Half };

struct Pass {
    Scale scale = Scale::Same;
    int smooth = 0;   // radius of a mean, pixels after scaling; 0: none, as below
    int even = 0;     // radius of the surroundings
    int sharpen = 0;  // radius
    float amount = 0; // of sharpening
    Threshold threshold = Threshold::Local;
};

// The first leaves the picture as it is, and looks harder than a first look does.
std::span<const Pass> passes();

std::optional<QByteArray> lookThrough(const GreyView& view, const Pass& pass);

// How much of the work is in it, as multiples of the view's pixels.
double weightOf(const Pass& pass);

} // namespace drivers::camera
