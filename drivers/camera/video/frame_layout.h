// How the bytes of a video frame lie.
#pragma once

#include <QVideoFrameFormat>

#include <optional>

namespace drivers::camera {

// One colour's bytes: in which plane, where the first is, and how far apart they are along a row.
struct Channel {
    int plane = 0;
    int offset = 0;
    int step = 1;
};

struct FrameLayout {
    bool isRgb = false;
    // Red, green and blue; or brightness and the two colour differences, absent (step 0) in a grey frame.
    Channel first;
    Channel second{.step = 0};
    Channel third{.step = 0};
    // Colour differences are halved in width, and in height, by so many bits.
    int colourRight = 0;
    int colourDown = 0;
};

// None for formats that have to be converted by Qt.
std::optional<FrameLayout> layoutOf(QVideoFrameFormat::PixelFormat format);

} // namespace drivers::camera
