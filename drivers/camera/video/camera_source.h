// A camera: waits for one to come, opens it, notices that it went away, is held by somebody else or gives
// nothing, and tries again by itself.
#pragma once

#include "drivers/camera/video/frame_source.h"

#include <QCamera>
#include <QCameraDevice>
#include <QElapsedTimer>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QTimer>
#include <QVideoSink>

#include <atomic>
#include <chrono>

namespace drivers::camera {

struct CameraPatience {
    std::chrono::milliseconds firstFrame{8'000};
    std::chrono::milliseconds nextFrame{3'000};
    std::chrono::milliseconds pause{1'000}; // before another try
    // The GStreamer backend takes frames' memory away while it renegotiates.
    std::chrono::milliseconds skipped{1'000};
};

class CameraSource final : public QObject, public FrameSource {
    Q_OBJECT

public:
    using Probe = bool (*)(const QByteArray& device);

    // `device`: an id or a description; empty: the usual one.
    CameraSource(const QString& device, SourceEars ears, Probe isBusy, CameraPatience patience = {});
    ~CameraSource() override;

    void setTorch(bool on) override;

private:
    [[nodiscard]] QCameraDevice wanted() const;
    void look();
    void open(const QCameraDevice& device);
    void close(api::CameraState state);
    void letGo();
    void abandon(bool stop);
    void watch();
    void setState(api::CameraState state);
    void tellTorch();

    const QString m_device;
    SourceEars m_ears;
    const Probe m_isBusy;
    const CameraPatience m_patience;
    api::CameraState m_state = api::CameraState::Off;
    QMediaDevices m_devices;
    std::unique_ptr<QMediaCaptureSession> m_session;
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QCamera> m_camera;
    std::shared_ptr<FrameGate> m_gate;
    QByteArray m_opened; // the device's id
    QTimer m_again;
    QTimer m_watch;
    QElapsedTimer m_sinceOpened;
    std::shared_ptr<std::atomic<int>> m_frames; // since the last look
    int m_looksWithout = 0;
};

} // namespace drivers::camera
