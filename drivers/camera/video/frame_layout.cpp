#include "drivers/camera/video/frame_layout.h"

namespace drivers::camera {

namespace {

FrameLayout planar(int firstColour, int secondColour, int down)
{
    return {.first = {0, 0, 1},
            .second = {firstColour, 0, 1},
            .third = {secondColour, 0, 1},
            .colourRight = 1,
            .colourDown = down};
}

FrameLayout halfPlanar(int firstColour, int secondColour)
{
    return {.first = {0, 0, 1},
            .second = {1, firstColour, 2},
            .third = {1, secondColour, 2},
            .colourRight = 1,
            .colourDown = 1};
}

FrameLayout packed(int brightness, int firstColour, int secondColour)
{
    return {.first = {0, brightness, 2},
            .second = {0, firstColour, 4},
            .third = {0, secondColour, 4},
            .colourRight = 1};
}

FrameLayout rgb(int red, int green, int blue)
{
    return {.isRgb = true, .first = {0, red, 4}, .second = {0, green, 4}, .third = {0, blue, 4}};
}

} // namespace

std::optional<FrameLayout> layoutOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P: return planar(1, 2, 1);
    case QVideoFrameFormat::Format_YV12: return planar(2, 1, 1);
    case QVideoFrameFormat::Format_YUV422P: return planar(1, 2, 0);
    case QVideoFrameFormat::Format_NV12: return halfPlanar(0, 1);
    case QVideoFrameFormat::Format_NV21: return halfPlanar(1, 0);
    case QVideoFrameFormat::Format_YUYV: return packed(0, 1, 3);
    case QVideoFrameFormat::Format_UYVY: return packed(1, 0, 2);
    case QVideoFrameFormat::Format_Y8: return FrameLayout{};
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRX8888: return rgb(2, 1, 0);
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888: return rgb(0, 1, 2);
    case QVideoFrameFormat::Format_ARGB8888:
    case QVideoFrameFormat::Format_XRGB8888: return rgb(1, 2, 3);
    case QVideoFrameFormat::Format_ABGR8888:
    case QVideoFrameFormat::Format_XBGR8888: return rgb(3, 2, 1);
    default: return std::nullopt;
    }
}

} // namespace drivers::camera
