// Which of a camera's formats to ask for.
#pragma once

#include <QCameraFormat>
#include <QList>

namespace drivers::camera {

// 1280 by 720 or what is nearest, at 24 frames a second or more if there is such a one; null without formats.
QCameraFormat bestOf(const QList<QCameraFormat>& formats);

} // namespace drivers::camera
