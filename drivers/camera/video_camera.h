// The camera: a worker thread that loads the library and holds the device from start() to stop(). The GUI
// thread only posts.
#pragma once

#include "drivers/camera/engine.h"

#include <QThread>

#include <memory>

namespace drivers::camera {

class VideoCamera final : public api::Camera {
    Q_OBJECT

public:
    // Where the library lies: ../lib/motcua from the program's folder.
    static QString usualLibrary();

    VideoCamera(const QString& library, VideoPlace place, QObject* parent = nullptr);
    // For an engine that is in the program already: tests.
    VideoCamera(MakeEngine make, VideoPlace place, QObject* parent = nullptr);
    // Waits until the device is let go, for two seconds; a device that hangs is left to the process's end.
    ~VideoCamera() override;

    void start() override;
    void stop() override;
    [[nodiscard]] api::CameraState state() const override { return m_state; }
    [[nodiscard]] api::CameraPicture picture() const override;
    [[nodiscard]] api::CameraHint hint() const override { return m_hint; }
    [[nodiscard]] bool hasTorch() const override { return m_hasTorch; }
    [[nodiscard]] bool isTorchOn() const override { return m_torchOn; }
    void setTorch(bool on) override;

private:
    class Mailbox;
    struct Held;

    void take();
    void setState(api::CameraState state);
    void forget();

    QString m_library;
    MakeEngine m_make = nullptr; // null: from the library
    VideoPlace m_place;
    std::shared_ptr<Mailbox> m_mailbox; // of this start(); null when off
    std::shared_ptr<Held> m_held;       // used on m_thread only
    QThread* m_thread;                  // outlives a camera that hangs, as the worker does
    QObject* m_worker;                  // lives on m_thread

    api::CameraState m_state = api::CameraState::Off;
    api::CameraHint m_hint = api::CameraHint::None;
    bool m_hasTorch = false;
    bool m_torchOn = false;
};

} // namespace drivers::camera
