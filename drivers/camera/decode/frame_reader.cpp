#include "drivers/camera/decode/frame_reader.h"

#include "drivers/camera/decode/pass.h"

#include <algorithm>
#include <cmath>

namespace drivers::camera {

namespace {

constexpr int placeLasts = 8;         // frames
constexpr double leastPixels = 160e3; // a part smaller than 400 by 400 says nothing
constexpr double leastForPlace = 8;   // milliseconds
constexpr double leastForPass = 3;
constexpr double largeModule =
    6;                          // pixels: from here on half the size shows as much, for a quarter of the time
constexpr double caution = 0.8; // of the time that is left

double millisecondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

FrameReader::FrameReader(std::chrono::microseconds budget) : m_budget(budget) {}

FrameSight FrameReader::look(const GreyView& frame)
{
    const auto begin = Clock::now();
    if (auto bytes = lookForCode(frame, {Threshold::Local, false}))
        return {std::move(bytes), m_hints.afterReading()};

    const double budget = std::chrono::duration<double, std::milli>(m_budget).count();
    ++m_frame;
    if (++m_placeAge > placeLasts)
        m_place.reset();
    if (m_frame % 2 == 1 && budget - millisecondsSince(begin) > leastForPlace) {
        if (const auto place = placeOfCode(frame)) {
            m_place = place;
            m_placeAge = 0;
        }
    }
    const auto hint = m_hints.afterFailing(frame, m_place);
    return {lookFurther(frame, budget - millisecondsSince(begin)), hint};
}

std::optional<QByteArray> FrameReader::lookFurther(const GreyView& frame, double millisecondsLeft)
{
    if (millisecondsLeft < leastForPass)
        return std::nullopt;
    int halvings = 0;
    if (believesPlace() && m_place->squares == 3)
        halvings = m_place->module > 2 * largeModule ? 2 : m_place->module > largeModule ? 1 : 0;
    for (std::size_t tried = 0; tried < passes().size(); ++tried) {
        const auto& pass = passes()[m_next];
        m_next = (m_next + 1) % passes().size();
        const double pixels = caution * millisecondsLeft * m_weightPerMs / weightOf(pass);
        const auto part = partFor(frame, pixels * (1 << 2 * halvings));
        if (part.bytes == nullptr)
            continue; // this one is for a smaller code, or a slower camera
        return lookAt(part, pass, halvings);
    }
    return std::nullopt;
}

std::optional<QByteArray> FrameReader::lookAt(GreyView part, const Pass& pass, int halvings)
{
    const auto begin = Clock::now();
    GreyPicture smaller;
    for (int i = 0; i < halvings; ++i) {
        smaller = halved(part);
        part = smaller.view();
    }
    auto bytes = lookThrough(part, pass);
    const double took = std::max(0.05, millisecondsSince(begin));
    const double rate = weightOf(pass) * part.width * part.height / took;
    // Slow to believe that the machine is fast, quick to believe that it is not.
    m_weightPerMs += (rate - m_weightPerMs) * (rate < m_weightPerMs ? 0.5 : 0.05);
    return bytes;
}

// What looks like a code's corners may be something else: now and then the place is not believed.
bool FrameReader::believesPlace() const
{
    return m_place && m_place->squares >= 2 && m_frame % 3 != 0;
}

// The place of the code, or the middle where the person is asked to hold it, no larger than can be paid for.
GreyView FrameReader::partFor(const GreyView& frame, double pixels) const
{
    const double whole = double(frame.width) * frame.height;
    const bool isKnown = believesPlace();
    Rectangle box{0, 0, frame.width, frame.height};
    if (isKnown)
        box = m_place->box;
    const double area = std::min(whole, double(box.width) * box.height);
    const double least = isKnown ? std::min(area, leastPixels) : std::min(whole, leastPixels);
    if (pixels < least || (isKnown && m_place->squares == 3 && pixels < area))
        return {};
    const double shrink = std::min(1.0, std::sqrt(pixels / area));
    const int width = static_cast<int>(box.width * shrink);
    const int height = static_cast<int>(box.height * shrink);
    return cut(frame, box.left + (box.width - width) / 2, box.top + (box.height - height) / 2, width, height);
}

} // namespace drivers::camera
