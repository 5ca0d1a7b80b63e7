// Takes what is needed out of a frame of Qt Multimedia, which is only lent: the brightness for the decoder, a
// small picture for the live view.
#pragma once

#include "drivers/api/camera.h"
#include "drivers/camera/decode/grey.h"

#include <QVideoFrame>

namespace drivers::camera {

struct FrameCopy {
    GreyPicture grey;
    api::CameraPicture picture; // empty when it was not asked for
};

// Empty when the frame has no bytes, fewer than its format needs, or more pixels than any camera gives. On
// the thread the frame came on.
FrameCopy copyOf(QVideoFrame frame, bool withPicture);

} // namespace drivers::camera
