// Where frames come from: a camera, or a clip. Made, used and deleted on one thread with an event loop.
#pragma once

#include "drivers/api/camera.h"

#include <QVideoFrame>

#include <functional>
#include <memory>
#include <mutex>

namespace drivers::camera {

// Frames come on a thread of Qt Multimedia's; nothing comes through once it is shut, and shutting waits for
// what is on its way.
class FrameGate {
public:
    using Taker = std::function<void(const QVideoFrame&)>;
    explicit FrameGate(Taker taker) : m_taker(std::move(taker)) {}

    void pass(const QVideoFrame& frame)
    {
        const std::lock_guard lock(m_mutex);
        if (m_taker)
            m_taker(frame);
    }
    void shut()
    {
        const std::lock_guard lock(m_mutex);
        m_taker = nullptr;
    }

private:
    std::mutex m_mutex;
    Taker m_taker;
};

struct SourceEars {
    std::function<void(api::CameraState)> state; // on the source's thread
    std::function<void(bool has, bool isOn)> torch;
    FrameGate::Taker frame; // on another one
};

class FrameSource {
public:
    virtual ~FrameSource() = default;
    virtual void setTorch(bool on) = 0;
};

} // namespace drivers::camera
