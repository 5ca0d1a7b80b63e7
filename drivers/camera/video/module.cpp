// The library's one door.

#include "drivers/camera/video/device_probe.h"
#include "drivers/camera/video/video_engine.h"

using drivers::camera::Engine;
using drivers::camera::EngineEars;
using drivers::camera::VideoPlace;

extern "C" Q_DECL_EXPORT Engine* motcuaMakeCameraEngine(const VideoPlace& place, EngineEars& ears);

extern "C" Engine* motcuaMakeCameraEngine(const VideoPlace& place, EngineEars& ears)
{
    return new drivers::camera::VideoEngine(place, ears, drivers::camera::isBusy);
}
