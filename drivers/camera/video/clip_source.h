// A video file, played from its beginning again and again: for tests and for practice.
#pragma once

#include "drivers/camera/video/frame_source.h"

#include <QMediaPlayer>
#include <QVideoSink>

namespace drivers::camera {

class ClipSource final : public QObject, public FrameSource {
    Q_OBJECT

public:
    ClipSource(const QString& file, SourceEars ears);
    ~ClipSource() override;

    void setTorch(bool on) override;

private:
    SourceEars m_ears;
    std::shared_ptr<FrameGate> m_gate;
    QVideoSink m_sink;
    QMediaPlayer m_player; // goes before its sink
    bool m_isRunning = false;
};

} // namespace drivers::camera
