// The engine behind the library's border: a source, and the desk its frames go to.
#pragma once

#include "drivers/camera/video/camera_source.h"
#include "drivers/camera/video/reading_desk.h"

namespace drivers::camera {

class VideoEngine final : public Engine {
public:
    VideoEngine(const VideoPlace& place, EngineEars& ears, CameraSource::Probe isBusy);
    ~VideoEngine() override;

    void setTorch(bool on) override { m_source->setTorch(on); }

private:
    ReadingDesk m_desk;
    std::unique_ptr<FrameSource> m_source; // goes first: its frames go to the desk
};

} // namespace drivers::camera
