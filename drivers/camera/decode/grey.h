// A picture's brightness, and what is done to it before a decoder looks. Pure; every function takes any size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace drivers::camera {

// Somebody else's bytes, only looked at.
struct GreyView {
    const std::uint8_t* bytes = nullptr;
    int width = 0;
    int height = 0;
    std::ptrdiff_t bytesPerLine = 0;

    [[nodiscard]] const std::uint8_t* line(int row) const { return bytes + row * bytesPerLine; }
    // The view lies within `size` bytes.
    [[nodiscard]] bool fitsInto(std::size_t size) const;
};

struct GreyPicture {
    GreyPicture() = default;
    GreyPicture(int width, int height);
    explicit GreyPicture(const GreyView& view);

    [[nodiscard]] GreyView view() const { return {bytes.data(), width, height, width}; }
    [[nodiscard]] std::uint8_t* line(int row)
    {
        return bytes.data() + static_cast<std::ptrdiff_t>(row) * width;
    }
    [[nodiscard]] bool isEmpty() const { return bytes.empty(); }

    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bytes;
};

// The part of a view that lies in the rectangle; empty when none does.
GreyView cut(const GreyView& view, int left, int top, int width, int height);

// The mean of the square of 2 * radius + 1 pixels around each pixel.
GreyPicture averaged(const GreyView& view, int radius);
// 1 where a pixel is darker by more than `margin` than the mean around it, else 0.
GreyPicture darkSpots(const GreyView& view, int radius, int margin);
// Each pixel away from its surroundings' mean, by `amount` times what it already differs.
GreyPicture sharpened(const GreyView& view, int radius, float amount);
// The same contrast everywhere: what the light did is taken out, and noise is not raised to full scale.
GreyPicture evened(const GreyView& view, int radius);
// Twice as large, smooth between the pixels.
GreyPicture doubled(const GreyView& view);
// Half as large, each pixel the mean of four.
GreyPicture halved(const GreyView& view);

} // namespace drivers::camera
