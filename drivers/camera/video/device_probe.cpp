#include "drivers/camera/video/device_probe.h"

#include <cerrno>

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace drivers::camera {

bool isBusy(const QByteArray& device)
{
    if (!device.startsWith("/dev/video"))
        return false;
    const int handle = ::open(device.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (handle < 0)
        return errno == EBUSY;
    // Buffers can be had by one program at a time.
    v4l2_requestbuffers request{};
    request.count = 1;
    request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    request.memory = V4L2_MEMORY_MMAP;
    const bool busy = ::ioctl(handle, VIDIOC_REQBUFS, &request) != 0 && errno == EBUSY;
    ::close(handle);
    return busy;
}

} // namespace drivers::camera
