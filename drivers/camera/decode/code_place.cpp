#include "drivers/camera/decode/code_place.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace drivers::camera {

namespace {

constexpr int mostLines = 760;
constexpr std::size_t mostNoted = 256; // a hostile picture may be full of them
constexpr std::size_t mostCompared = 16;

struct Square {
    double x = 0;
    double y = 0;
    double module = 0;
    int hits = 1;
};

using Runs = std::array<int, 5>;

std::optional<double> moduleOf(const Runs& runs)
{
    int total = 0;
    for (const int run : runs) {
        if (run == 0)
            return std::nullopt;
        total += run;
    }
    const double module = total / 7.0;
    const double slack = 0.55 * module + 0.45;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const double wanted = i == 2 ? 3 * module : module;
        if (std::fabs(runs[i] - wanted) > (i == 2 ? 1.5 * slack : slack))
            return std::nullopt;
    }
    return total >= 7 ? std::optional(module) : std::nullopt;
}

// Dark or light, by the mean of the surroundings.
class Ink {
public:
    explicit Ink(const GreyView& view)
        : m_spots(darkSpots(view, std::max(8, std::min(view.width, view.height) / 20), 2))
    {
    }
    [[nodiscard]] bool isDark(int x, int y) const { return rowOf(y)[x] != 0; }
    [[nodiscard]] const std::uint8_t* rowOf(int y) const
    {
        return m_spots.bytes.data() + static_cast<std::ptrdiff_t>(y) * m_spots.width;
    }
    [[nodiscard]] int width() const { return m_spots.width; }
    [[nodiscard]] int height() const { return m_spots.height; }

private:
    GreyPicture m_spots;
};

// The five runs up and down through a point that is dark; the middle of the third.
std::optional<Square> checkedDown(const Ink& ink, int x, int y, double module)
{
    const int reach = static_cast<int>(module * 2) + 2;
    Runs runs{};
    const auto walk = [&](int step, std::array<std::size_t, 3> order) {
        int at = y + (step > 0 ? 1 : 0);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const bool dark = i != 1;
            const int limit = i == 0 ? 2 * reach : reach;
            int length = 0;
            while (at >= 0 && at < ink.height() && ink.isDark(x, at) == dark && length <= limit) {
                ++length;
                at += step;
            }
            runs[order[i]] += length;
        }
    };
    int top = y;
    while (top > 0 && ink.isDark(x, top - 1) && y - top <= 2 * reach)
        --top;
    walk(-1, {2, 1, 0});
    walk(1, {2, 3, 4});
    const auto down = moduleOf(runs);
    if (!down || *down < 0.5 * module || *down > 2 * module)
        return std::nullopt;
    return Square{x + 0.5, top + runs[2] / 2.0, (module + *down) / 2, 1};
}

void note(std::vector<Square>& squares, const Square& found)
{
    for (auto& known : squares) {
        if (std::hypot(known.x - found.x, known.y - found.y) > 2.5 * known.module)
            continue;
        const double share = 1.0 / ++known.hits;
        known.x += (found.x - known.x) * share;
        known.y += (found.y - known.y) * share;
        known.module += (found.module - known.module) * share;
        return;
    }
    if (squares.size() < mostNoted)
        squares.push_back(found);
}

void scanRow(const Ink& ink, int row, std::vector<Square>& squares)
{
    const auto* spots = ink.rowOf(row);
    Runs runs{};
    bool dark = false;
    int length = 0;
    for (int x = 0; x <= ink.width(); ++x) {
        const bool isEnd = x == ink.width();
        if (!isEnd && (spots[x] != 0) == dark) {
            ++length;
            continue;
        }
        std::rotate(runs.begin(), runs.begin() + 1, runs.end());
        runs.back() = length;
        if (dark) {
            if (const auto module = moduleOf(runs)) {
                const int middle = x - runs[4] - runs[3] - runs[2] / 2 - 1;
                if (spots[middle] != 0) {
                    if (const auto square = checkedDown(ink, middle, row, *module))
                        note(squares, *square);
                }
            }
        }
        dark = !dark;
        length = 1;
    }
}

Rectangle around(double left, double top, double right, double bottom, double margin)
{
    return {static_cast<int>(std::floor(left - margin)), static_cast<int>(std::floor(top - margin)),
            static_cast<int>(std::ceil(right - left + 2 * margin)),
            static_cast<int>(std::ceil(bottom - top + 2 * margin))};
}

// How far three squares are from a code's corner and its two neighbours; none when they are no such thing.
std::optional<double> oddness(const Square& corner, const Square& a, const Square& b)
{
    const double ax = a.x - corner.x;
    const double ay = a.y - corner.y;
    const double bx = b.x - corner.x;
    const double by = b.y - corner.y;
    const double first = std::hypot(ax, ay);
    const double second = std::hypot(bx, by);
    const double module = (corner.module + a.module + b.module) / 3;
    const double least = std::min({corner.module, a.module, b.module});
    const double most = std::max({corner.module, a.module, b.module});
    if (std::min(first, second) < 10 * module || std::max(first, second) > 180 * module || most > 1.8 * least)
        return std::nullopt;
    const double lean = std::fabs((ax * bx + ay * by) / (first * second));
    const double stretch = std::max(first, second) / std::min(first, second);
    if (lean > 0.65 || stretch > 2)
        return std::nullopt;
    return lean + (stretch - 1) + (most / least - 1);
}

std::optional<CodePlace> byThree(const std::vector<Square>& squares)
{
    std::optional<CodePlace> best;
    double bestOddness = 1e9;
    for (std::size_t i = 0; i < squares.size(); ++i) {
        for (std::size_t j = 0; j < squares.size(); ++j) {
            for (std::size_t k = j + 1; k < squares.size(); ++k) {
                if (i == j || i == k)
                    continue;
                const auto& c = squares[i];
                const auto& a = squares[j];
                const auto& b = squares[k];
                const auto odd = oddness(c, a, b);
                if (!odd || *odd >= bestOddness)
                    continue;
                bestOddness = *odd;
                const double x = a.x + b.x - c.x;
                const double y = a.y + b.y - c.y;
                const double module = (a.module + b.module + c.module) / 3;
                best =
                    CodePlace{around(std::min({a.x, b.x, c.x, x}), std::min({a.y, b.y, c.y, y}),
                                     std::max({a.x, b.x, c.x, x}), std::max({a.y, b.y, c.y, y}), 7 * module),
                              module, 3};
            }
        }
    }
    return best;
}

std::optional<CodePlace> byFewer(const std::vector<Square>& squares)
{
    if (squares.empty())
        return std::nullopt;
    const auto& first = squares[0];
    if (squares.size() > 1) {
        const auto& second = squares[1];
        const double apart = std::hypot(first.x - second.x, first.y - second.y);
        const double module = (first.module + second.module) / 2;
        const bool isPair =
            apart > 10 * module && apart < 180 * module &&
            std::max(first.module, second.module) < 1.8 * std::min(first.module, second.module);
        if (isPair)
            return CodePlace{around(std::min(first.x, second.x), std::min(first.y, second.y),
                                    std::max(first.x, second.x), std::max(first.y, second.y),
                                    apart + 5 * module),
                             module, 2};
    }
    // A card's code has some 60 squares along its edge.
    return CodePlace{around(first.x, first.y, first.x, first.y, 65 * first.module), first.module, 1};
}

std::optional<CodePlace> placeIn(const GreyView& view)
{
    const Ink ink(view);
    std::vector<Square> squares;
    for (int row = 0; row < view.height; ++row)
        scanRow(ink, row, squares);
    // Seen on one line only: chance.
    std::erase_if(squares, [](const Square& square) { return square.hits < 2; });
    std::sort(squares.begin(), squares.end(), [](const auto& a, const auto& b) { return a.hits > b.hits; });
    if (squares.size() > mostCompared)
        squares.resize(mostCompared);
    const auto place = byThree(squares);
    return place ? place : byFewer(squares);
}

CodePlace enlarged(CodePlace place, int factor)
{
    auto& box = place.box;
    box = {box.left * factor, box.top * factor, box.width * factor, box.height * factor};
    place.module *= factor;
    return place;
}

} // namespace

std::optional<CodePlace> placeOfCode(const GreyView& view)
{
    GreyPicture smaller;
    GreyView looked = view;
    int factor = 1;
    while (std::min(looked.width, looked.height) > mostLines) {
        smaller = halved(looked);
        looked = smaller.view();
        factor *= 2;
    }
    if (looked.width < 21 || looked.height < 21)
        return std::nullopt;
    auto place = placeIn(averaged(looked, 1).view());
    // Squares of two pixels do not outlive the smoothing that noise needs.
    if (!place || place->squares < 3) {
        if (const auto plain = placeIn(looked); plain && (!place || plain->squares > place->squares))
            place = plain;
    }
    return place ? std::optional(enlarged(*place, factor)) : std::nullopt;
}

} // namespace drivers::camera
