// What lies between the kiosk and the library that holds Qt Multimedia and ZXing-C++ (`motcua-camera.so`),
// which is loaded when the camera is first wanted. No Qt object crosses it, and nothing but virtual calls.
#pragma once

#include "drivers/api/camera.h"

namespace drivers::camera {

// Where the pictures come from.
struct VideoPlace {
    QString device; // the camera's id or description; empty: the machine's usual one
    QString clip;   // a video file that is played again and again instead of a camera
};

// Told by the engine, on any of its threads.
class EngineEars {
public:
    virtual ~EngineEars() = default;
    virtual void hearState(api::CameraState state) = 0;
    virtual void hearPicture(const api::CameraPicture& picture) = 0;
    virtual void hearHint(api::CameraHint hint) = 0;
    virtual void hearTorch(bool has, bool isOn) = 0;
    virtual void hearCode(const QByteArray& bytes) = 0;
};

// Made, used and deleted on one thread with an event loop. Begins at once; nothing is told any more when the
// destructor has returned.
class Engine {
public:
    virtual ~Engine() = default;
    virtual void setTorch(bool on) = 0;
};

// The one symbol of the library. The ears outlive the engine.
using MakeEngine = Engine* (*)(const VideoPlace& place, EngineEars& ears);
inline constexpr const char* makeEngineSymbol = "motcuaMakeCameraEngine";

} // namespace drivers::camera
