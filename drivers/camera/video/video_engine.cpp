#include "drivers/camera/video/video_engine.h"

#include "drivers/camera/video/clip_source.h"

namespace drivers::camera {

VideoEngine::VideoEngine(const VideoPlace& place, EngineEars& ears, CameraSource::Probe isBusy) : m_desk(ears)
{
    const SourceEars sourceEars{
        .state = [&ears](api::CameraState state) { ears.hearState(state); },
        .torch = [&ears](bool has, bool isOn) { ears.hearTorch(has, isOn); },
        .frame = [this](const QVideoFrame& frame) { m_desk.put(frame); },
    };
    if (place.clip.isEmpty())
        m_source = std::make_unique<CameraSource>(place.device, sourceEars, isBusy);
    else
        m_source = std::make_unique<ClipSource>(place.clip, sourceEars);
}

VideoEngine::~VideoEngine() = default;

} // namespace drivers::camera
