#include "drivers/camera/video/frame_copy.h"

#include "drivers/camera/video/frame_layout.h"

#include <QImage>

#include <algorithm>
#include <array>

namespace drivers::camera {

namespace {

constexpr int mostEdge = 8192;
constexpr int viewWidth = 640; // of the live view, at most

struct Lent {
    QVideoFrame& frame;
    FrameLayout layout;

    [[nodiscard]] int columnsOf(const Channel& channel) const
    {
        const int shift = &channel == &layout.first ? 0 : layout.colourRight;
        return (frame.width() + (1 << shift) - 1) >> shift;
    }
    [[nodiscard]] int rowsOf(const Channel& channel) const
    {
        const int shift = &channel == &layout.first ? 0 : layout.colourDown;
        return (frame.height() + (1 << shift) - 1) >> shift;
    }
    [[nodiscard]] bool holds(const Channel& channel) const
    {
        if (channel.step == 0)
            return true;
        if (channel.plane >= frame.planeCount() || frame.bits(channel.plane) == nullptr)
            return false;
        const qint64 alongRow = qint64{channel.step} * (columnsOf(channel) - 1) + channel.offset + 1;
        const qint64 stride = frame.bytesPerLine(channel.plane);
        return stride >= alongRow &&
               stride * (rowsOf(channel) - 1) + alongRow <= frame.mappedBytes(channel.plane);
    }
    [[nodiscard]] bool isWhole() const
    {
        return holds(layout.first) && holds(layout.second) && holds(layout.third);
    }
    [[nodiscard]] int at(const Channel& channel, int column, int row) const
    {
        const bool isColour = !layout.isRgb && &channel != &layout.first;
        const int x = isColour ? column >> layout.colourRight : column;
        const int y = isColour ? row >> layout.colourDown : row;
        return frame.bits(channel.plane)[qint64{frame.bytesPerLine(channel.plane)} * y + channel.offset +
                                         qint64{channel.step} * x];
    }
};

int brightnessOf(int red, int green, int blue)
{
    return (77 * red + 150 * green + 29 * blue) >> 8;
}

GreyPicture greyOf(const Lent& lent)
{
    GreyPicture grey(lent.frame.width(), lent.frame.height());
    const auto& layout = lent.layout;
    for (int row = 0; row < grey.height; ++row) {
        auto* to = grey.line(row);
        const auto* from =
            lent.frame.bits(layout.first.plane) + qint64{lent.frame.bytesPerLine(layout.first.plane)} * row;
        if (layout.isRgb) {
            for (int column = 0; column < grey.width; ++column) {
                const auto* pixel = from + 4 * column;
                to[column] = static_cast<std::uint8_t>(brightnessOf(
                    pixel[layout.first.offset], pixel[layout.second.offset], pixel[layout.third.offset]));
            }
        } else if (layout.first.step == 1) {
            std::copy_n(from + layout.first.offset, grey.width, to);
        } else {
            for (int column = 0; column < grey.width; ++column)
                to[column] = from[layout.first.offset + layout.first.step * column];
        }
    }
    return grey;
}

// Blue, green, red from what video says (ITU-R BT.601, 16 to 235).
std::array<int, 3> colourOf(int brightness, int blueness, int redness)
{
    const int scaled = 298 * (brightness - 16) + 128;
    const int u = blueness - 128;
    const int v = redness - 128;
    return {(scaled + 516 * u) >> 8, (scaled - 100 * u - 208 * v) >> 8, (scaled + 409 * v) >> 8};
}

api::CameraPicture pictureOf(const Lent& lent)
{
    const int step = std::max(1, (lent.frame.width() + viewWidth - 1) / viewWidth);
    api::CameraPicture picture{lent.frame.width() / step, lent.frame.height() / step, {}};
    picture.pixels.resize(qsizetype{picture.bytesPerRow()} * picture.height);
    auto* to = picture.pixels.data();
    const auto& layout = lent.layout;
    for (int row = 0; row < picture.height; ++row) {
        for (int column = 0; column < picture.width; ++column) {
            const int x = column * step;
            const int y = row * step;
            const int first = lent.at(layout.first, x, y);
            const int second = layout.second.step == 0 ? 128 : lent.at(layout.second, x, y);
            const int third = layout.third.step == 0 ? 128 : lent.at(layout.third, x, y);
            const auto pixel =
                layout.isRgb ? std::array{third, second, first} : colourOf(first, second, third);
            for (const int value : pixel)
                *to++ = static_cast<char>(std::clamp(value, 0, 255));
            *to++ = static_cast<char>(255);
        }
    }
    return picture;
}

// JPEG from the camera, and whatever else Qt can make an image of.
FrameCopy copyOf(const QImage& image, bool withPicture)
{
    if (image.isNull() || image.width() > mostEdge || image.height() > mostEdge)
        return {};
    FrameCopy copy;
    const auto grey = image.convertToFormat(QImage::Format_Grayscale8);
    copy.grey = GreyPicture(GreyView{grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine()});
    if (withPicture) {
        const auto small =
            image.scaledToWidth(std::min(image.width(), viewWidth)).convertToFormat(QImage::Format_RGB32);
        copy.picture = {small.width(), small.height(),
                        QByteArray(reinterpret_cast<const char*>(small.constBits()), small.sizeInBytes())};
    }
    return copy;
}

} // namespace

FrameCopy copyOf(QVideoFrame frame, bool withPicture)
{
    const bool hasSize = frame.isValid() && frame.width() > 0 && frame.height() > 0 &&
                         frame.width() <= mostEdge && frame.height() <= mostEdge;
    if (!hasSize)
        return {};
    const auto layout = layoutOf(frame.pixelFormat());
    if (!layout && frame.pixelFormat() != QVideoFrameFormat::Format_Jpeg)
        return copyOf(frame.toImage(), withPicture);
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    FrameCopy copy;
    if (!layout) {
        copy = copyOf(QImage::fromData(frame.bits(0), frame.mappedBytes(0), "JPG"), withPicture);
    } else if (const Lent lent{frame, *layout}; lent.isWhole()) {
        copy.grey = greyOf(lent);
        if (withPicture)
            copy.picture = pictureOf(lent);
    }
    frame.unmap();
    return copy;
}

} // namespace drivers::camera
