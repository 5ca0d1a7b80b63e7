// Reads codes from a camera's frames within a time for each: every frame is looked at as it is; one that
// could not be read gets one further pass, another one each time, on the part of the picture where a code
// seems to be.
//
// One thread. No frame is kept.
#pragma once

#include "drivers/api/camera.h"
#include "drivers/camera/decode/code_place.h"
#include "drivers/camera/decode/frame_hints.h"
#include "drivers/camera/decode/pass.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <vector>

namespace drivers::camera {

struct FrameSight {
    std::optional<QByteArray> bytes;
    api::CameraHint hint = api::CameraHint::None;
};

class FrameReader {
public:
    // What all of a frame may take: two thirds of a camera's interval at 30 frames a second.
    static constexpr std::chrono::microseconds usualBudget{22'000};

    explicit FrameReader(std::chrono::microseconds budget = usualBudget);

    FrameSight look(const GreyView& frame);

private:
    using Clock = std::chrono::steady_clock;

    std::optional<QByteArray> lookFurther(const GreyView& frame, double millisecondsLeft);
    std::optional<QByteArray> lookAt(GreyView part, const Pass& pass, int halvings);
    [[nodiscard]] bool believesPlace() const;
    [[nodiscard]] GreyView partFor(const GreyView& frame, double pixels) const;

    const std::chrono::microseconds m_budget;
    FrameHints m_hints;
    std::optional<CodePlace> m_place; // in the frame before, if it is not in this
    int m_placeAge = 0;
    int m_frame = 0;
    std::size_t m_next = 0;      // of passes()
    double m_weightPerMs = 20e3; // pixels times weight, learned
};

} // namespace drivers::camera
