// What would make the next frame better, from the frames that could not be read. Said only when several
// frames agree, so that the words on the screen do not flicker.
#pragma once

#include "drivers/api/camera.h"
#include "drivers/camera/decode/code_place.h"

#include <vector>

namespace drivers::camera {

class FrameHints {
public:
    api::CameraHint afterReading();
    api::CameraHint afterFailing(const GreyView& frame, const std::optional<CodePlace>& place);

private:
    api::CameraHint settle(api::CameraHint seen);
    bool hasMoved(const GreyView& frame);

    std::vector<std::uint8_t> m_before; // a few pixels of the frame before
    api::CameraHint m_said = api::CameraHint::None;
    api::CameraHint m_seen = api::CameraHint::None;
    int m_agreeing = 0;
};

} // namespace drivers::camera
