#include "drivers/camera/video/clip_source.h"

#include <QUrl>

namespace drivers::camera {

using api::CameraState;

ClipSource::ClipSource(const QString& file, SourceEars ears)
    : m_ears(std::move(ears)), m_gate(std::make_shared<FrameGate>(m_ears.frame))
{
    connect(
        &m_sink, &QVideoSink::videoFrameChanged, this,
        [gate = m_gate](const QVideoFrame& frame) {
            // The player's end is told by a frame without bytes.
            if (frame.isValid())
                gate->pass(frame);
        },
        Qt::DirectConnection);
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame& frame) {
        if (frame.isValid() && !std::exchange(m_isRunning, true))
            m_ears.state(CameraState::Running);
    });
    connect(&m_player, &QMediaPlayer::errorOccurred, this, [this] {
        m_isRunning = false;
        m_ears.state(CameraState::Failed);
    });
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status != QMediaPlayer::EndOfMedia)
            return;
        m_player.setPosition(0);
        m_player.play();
    });
    m_ears.state(CameraState::Starting);
    m_player.setVideoSink(&m_sink);
    m_player.setSource(QUrl::fromLocalFile(file));
    m_player.play();
}

ClipSource::~ClipSource()
{
    m_gate->shut();
    m_sink.disconnect(this);
    m_player.disconnect(this);
}

void ClipSource::setTorch(bool on)
{
    Q_UNUSED(on)
}

} // namespace drivers::camera
