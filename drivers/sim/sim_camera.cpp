#include "drivers/sim/sim_camera.h"

namespace drivers::sim {

using api::CameraState;

void SimCamera::start()
{
    setState(m_found);
}

void SimCamera::stop()
{
    setTorch(false);
    setState(CameraState::Off);
}

void SimCamera::setTorch(bool on)
{
    const bool lit = on && m_hasTorch && m_state == CameraState::Running;
    if (lit == m_torchOn)
        return;
    m_torchOn = lit;
    Q_EMIT torchChanged();
}

void SimCamera::setDevice(CameraState found)
{
    m_found = found;
    if (m_state != CameraState::Off)
        setState(found);
}

void SimCamera::setHasTorch(bool has)
{
    if (has == m_hasTorch)
        return;
    m_hasTorch = has;
    m_torchOn = m_torchOn && has;
    Q_EMIT torchChanged();
}

void SimCamera::show(const api::CameraPicture& picture)
{
    if (m_state != CameraState::Running)
        return;
    m_picture = picture;
    Q_EMIT pictureChanged();
}

void SimCamera::say(api::CameraHint hint)
{
    if (m_state != CameraState::Running || hint == m_hint)
        return;
    m_hint = hint;
    Q_EMIT hintChanged();
}

void SimCamera::showCode(const api::QrReading& reading)
{
    if (m_state == CameraState::Running)
        Q_EMIT codeRead(reading);
}

void SimCamera::setState(CameraState state)
{
    if (state == m_state)
        return;
    m_state = state;
    if (state != CameraState::Running) {
        const bool spoke = m_hint != api::CameraHint::None;
        m_picture = {};
        m_hint = api::CameraHint::None;
        Q_EMIT pictureChanged();
        if (spoke)
            Q_EMIT hintChanged();
    }
    Q_EMIT stateChanged();
}

} // namespace drivers::sim
