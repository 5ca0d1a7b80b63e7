#include "drivers/camera/decode/grey.h"

#include <algorithm>
#include <cmath>

namespace drivers::camera {

namespace {

// Sums over all rectangles from the top left corner; one row and column more than the picture.
template <class Sum, class Of>
std::vector<Sum> sums(const GreyView& view, Of of)
{
    const auto stride = static_cast<std::size_t>(view.width) + 1;
    std::vector<Sum> table(stride * (static_cast<std::size_t>(view.height) + 1));
    for (int row = 0; row < view.height; ++row) {
        const auto* from = view.line(row);
        const Sum* above = table.data() + static_cast<std::size_t>(row) * stride + 1;
        Sum* to = table.data() + (static_cast<std::size_t>(row) + 1) * stride + 1;
        Sum along = 0;
        for (int column = 0; column < view.width; ++column) {
            along += of(from[column]);
            to[column] = above[column] + along;
        }
    }
    return table;
}

// Calls each(row, column, sum, count) for the square around every pixel; the count changes near the borders
// only.
template <class Sum, class Each>
void forSquares(const GreyView& view, const std::vector<Sum>& table, int radius, Each each)
{
    const auto stride = static_cast<std::size_t>(view.width) + 1;
    for (int row = 0; row < view.height; ++row) {
        const int top = std::max(0, row - radius);
        const int bottom = std::min(view.height, row + radius + 1);
        const Sum* upper = table.data() + static_cast<std::size_t>(top) * stride;
        const Sum* lower = table.data() + static_cast<std::size_t>(bottom) * stride;
        for (int column = 0; column < view.width; ++column) {
            const int left = std::max(0, column - radius);
            const int right = std::min(view.width, column + radius + 1);
            const Sum sum = lower[right] - lower[left] - upper[right] + upper[left];
            each(row, column, sum, (bottom - top) * (right - left));
        }
    }
}

// One over a count that is nearly always the same.
class Share {
public:
    float of(int count)
    {
        if (count != m_count) {
            m_count = count;
            m_share = 1 / static_cast<float>(count);
        }
        return m_share;
    }

private:
    int m_count = 0;
    float m_share = 0;
};

std::uint8_t clamped(float value)
{
    return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

} // namespace

bool GreyView::fitsInto(std::size_t size) const
{
    return bytes != nullptr && width > 0 && height > 0 && bytesPerLine >= width &&
           static_cast<std::size_t>(bytesPerLine) * static_cast<std::size_t>(height - 1) +
                   static_cast<std::size_t>(width) <=
               size;
}

GreyPicture::GreyPicture(int w, int h)
    : width(w), height(h), bytes(static_cast<std::size_t>(w) * static_cast<std::size_t>(h))
{
}

GreyPicture::GreyPicture(const GreyView& view) : GreyPicture(view.width, view.height)
{
    for (int row = 0; row < height; ++row)
        std::copy_n(view.line(row), width, line(row));
}

GreyView cut(const GreyView& view, int left, int top, int width, int height)
{
    const int right = std::min(view.width, left + width);
    const int bottom = std::min(view.height, top + height);
    left = std::max(0, left);
    top = std::max(0, top);
    if (right <= left || bottom <= top)
        return {};
    return {view.line(top) + left, right - left, bottom - top, view.bytesPerLine};
}

GreyPicture averaged(const GreyView& view, int radius)
{
    GreyPicture result(view.width, view.height);
    const auto table = sums<std::uint32_t>(view, [](std::uint8_t v) { return v; });
    Share share;
    forSquares(view, table, radius, [&](int row, int column, std::uint32_t sum, int count) {
        result.line(row)[column] =
            static_cast<std::uint8_t>(static_cast<float>(sum) * share.of(count) + 0.5F);
    });
    return result;
}

GreyPicture darkSpots(const GreyView& view, int radius, int margin)
{
    GreyPicture result(view.width, view.height);
    const auto table = sums<std::uint32_t>(view, [](std::uint8_t v) { return v; });
    forSquares(view, table, radius, [&](int row, int column, std::uint32_t sum, int count) {
        const int here = view.line(row)[column] + margin;
        result.line(row)[column] = here * count < static_cast<int>(sum) ? 1 : 0;
    });
    return result;
}

GreyPicture sharpened(const GreyView& view, int radius, float amount)
{
    Share share;
    GreyPicture result(view.width, view.height);
    const auto table = sums<std::uint32_t>(view, [](std::uint8_t v) { return v; });
    forSquares(view, table, radius, [&](int row, int column, std::uint32_t sum, int count) {
        const float here = view.line(row)[column];
        const float mean = static_cast<float>(sum) * share.of(count);
        result.line(row)[column] = clamped(here + amount * (here - mean));
    });
    return result;
}

GreyPicture evened(const GreyView& view, int radius)
{
    constexpr float leastDeviation = 4; // of 255: below it there is nothing but noise
    constexpr float wanted = 56;
    GreyPicture result(view.width, view.height);
    const auto squares = sums<std::uint64_t>(view, [](std::uint8_t v) { return std::uint64_t{v} * v; });
    std::vector<float> meanSquares(result.bytes.size());
    Share share;
    std::size_t at = 0;
    forSquares(view, squares, radius, [&](int, int, std::uint64_t sum, int count) {
        meanSquares[at++] = static_cast<float>(sum) * share.of(count);
    });
    const auto table = sums<std::uint32_t>(view, [](std::uint8_t v) { return v; });
    at = 0;
    forSquares(view, table, radius, [&](int row, int column, std::uint32_t sum, int count) {
        const float mean = static_cast<float>(sum) * share.of(count);
        const float deviation = std::sqrt(std::max(0.0F, meanSquares[at++] - mean * mean));
        const float here = view.line(row)[column];
        result.line(row)[column] =
            clamped(128 + (here - mean) * wanted / std::max(deviation, leastDeviation));
    });
    return result;
}

GreyPicture doubled(const GreyView& view)
{
    GreyPicture result(2 * view.width, 2 * view.height);
    // Each new pixel lies a quarter of an old one's edge from its old pixel's middle.
    for (int row = 0; row < result.height; ++row) {
        const int nearRow = row / 2;
        const int farRow = std::clamp(nearRow + (row % 2 != 0 ? 1 : -1), 0, view.height - 1);
        const auto* near = view.line(nearRow);
        const auto* far = view.line(farRow);
        auto* to = result.line(row);
        for (int column = 0; column < view.width; ++column) {
            const int left = std::max(0, column - 1);
            const int right = std::min(view.width - 1, column + 1);
            const int here = 9 * near[column] + 3 * far[column];
            to[2 * column] = static_cast<std::uint8_t>((here + 3 * near[left] + far[left] + 8) / 16);
            to[2 * column + 1] = static_cast<std::uint8_t>((here + 3 * near[right] + far[right] + 8) / 16);
        }
    }
    return result;
}

GreyPicture halved(const GreyView& view)
{
    GreyPicture result(view.width / 2, view.height / 2);
    for (int row = 0; row < result.height; ++row) {
        const auto* upper = view.line(2 * row);
        const auto* lower = view.line(2 * row + 1);
        auto* to = result.line(row);
        for (int column = 0; column < result.width; ++column) {
            const int sum =
                upper[2 * column] + upper[2 * column + 1] + lower[2 * column] + lower[2 * column + 1];
            to[column] = static_cast<std::uint8_t>((sum + 2) / 4);
        }
    }
    return result;
}

} // namespace drivers::camera
