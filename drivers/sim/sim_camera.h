// A camera without a lens: shows and reads what it is told, for tests and the practice world.
#pragma once

#include "drivers/api/camera.h"

namespace drivers::sim {

class SimCamera final : public api::Camera {
    Q_OBJECT

public:
    using api::Camera::Camera;

    void start() override;
    void stop() override;
    [[nodiscard]] api::CameraState state() const override { return m_state; }
    [[nodiscard]] api::CameraPicture picture() const override { return m_picture; }
    [[nodiscard]] api::CameraHint hint() const override { return m_hint; }
    [[nodiscard]] bool hasTorch() const override { return m_hasTorch; }
    [[nodiscard]] bool isTorchOn() const override { return m_torchOn; }
    void setTorch(bool on) override;

    // What start() finds; while it is started, what happens now. Running by default.
    void setDevice(api::CameraState found);
    void setHasTorch(bool has);
    // Heard only while Running, as with a real one.
    void show(const api::CameraPicture& picture);
    void say(api::CameraHint hint);
    void showCode(const api::QrReading& reading);

private:
    void setState(api::CameraState state);

    api::CameraState m_found = api::CameraState::Running;
    api::CameraState m_state = api::CameraState::Off;
    api::CameraPicture m_picture;
    api::CameraHint m_hint = api::CameraHint::None;
    bool m_hasTorch = false;
    bool m_torchOn = false;
};

} // namespace drivers::sim
