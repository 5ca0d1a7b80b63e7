// Asks the kernel whether somebody else streams from a video device: Qt Multimedia does not tell.
#pragma once

#include <QByteArray>

namespace drivers::camera {

// `device`: "/dev/video0"; anything that is no such device is free. Blocking, for a moment. The device is let
// go.
bool isBusy(const QByteArray& device);

} // namespace drivers::camera
