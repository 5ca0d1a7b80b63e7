#include "drivers/camera/decode/frame_hints.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace drivers::camera {

using api::CameraHint;

namespace {

constexpr int agreeingFrames = 6;
// A module smaller than this is read by luck.
constexpr double smallestModule = 2.2;
constexpr int darkPaper = 70; // of 255: what is brightest in the place
constexpr int burntOut = 250;
constexpr double burntShare = 0.12; // of the code's place; of the whole picture three times as much
constexpr int movedBy = 14;         // mean difference of brightness between two frames

struct Light {
    int bright = 0;   // the level that 5 % lie above
    double burnt = 0; // share of pixels without drawing
};

Light lightOf(const GreyView& view)
{
    std::array<int, 256> counts{};
    int total = 0;
    const int step = std::max(1, std::min(view.width, view.height) / 120);
    for (int row = 0; row < view.height; row += step) {
        for (int column = 0; column < view.width; column += step, ++total)
            ++counts[view.line(row)[column]];
    }
    Light light;
    int above = 0;
    int burnt = 0;
    for (int level = 255; level >= 0; --level) {
        above += counts[static_cast<std::size_t>(level)];
        if (level >= burntOut)
            burnt = above;
        if (above * 20 > total) {
            light.bright = level;
            break;
        }
    }
    for (int level = light.bright - 1; level >= burntOut; --level)
        burnt += counts[static_cast<std::size_t>(level)];
    light.burnt = total > 0 ? double(burnt) / total : 0;
    return light;
}

GreyView middleOf(const GreyView& frame)
{
    return cut(frame, frame.width / 4, frame.height / 4, frame.width / 2, frame.height / 2);
}

bool reachesBeyond(const Rectangle& box, const GreyView& frame)
{
    return box.width > frame.width || box.height > frame.height;
}

} // namespace

CameraHint FrameHints::afterReading()
{
    m_before.clear();
    m_agreeing = 0;
    return m_said = m_seen = CameraHint::None;
}

CameraHint FrameHints::afterFailing(const GreyView& frame, const std::optional<CodePlace>& place)
{
    const bool moved = hasMoved(frame);
    const bool isSure = place && place->squares == 3;
    const auto part = isSure
                          ? cut(frame, place->box.left, place->box.top, place->box.width, place->box.height)
                          : middleOf(frame);
    const auto light = lightOf(part);
    if (light.bright < darkPaper)
        return settle(CameraHint::TooDark);
    if (light.burnt > (isSure ? burntShare : 3 * burntShare))
        return settle(CameraHint::TooBright);
    if (isSure && place->module < smallestModule)
        return settle(CameraHint::Closer);
    if (isSure && reachesBeyond(place->box, frame))
        return settle(CameraHint::Further);
    return settle(moved && place ? CameraHint::HoldStill : CameraHint::None);
}

CameraHint FrameHints::settle(CameraHint seen)
{
    m_agreeing = seen == m_seen ? m_agreeing + 1 : 1;
    m_seen = seen;
    if (m_agreeing >= agreeingFrames)
        m_said = seen;
    return m_said;
}

bool FrameHints::hasMoved(const GreyView& frame)
{
    constexpr int across = 32;
    constexpr int down = 24;
    std::vector<std::uint8_t> now;
    now.reserve(across * down);
    for (int row = 0; row < down; ++row) {
        for (int column = 0; column < across; ++column)
            now.push_back(frame.line(row * frame.height / down)[column * frame.width / across]);
    }
    int difference = 0;
    if (m_before.size() == now.size()) {
        for (std::size_t i = 0; i < now.size(); ++i)
            difference += std::abs(now[i] - m_before[i]);
    }
    m_before = std::move(now);
    return difference > movedBy * across * down;
}

} // namespace drivers::camera
