#include "drivers/api/camera.h"

namespace drivers::api {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

Camera::~Camera() = default;

std::optional<kiosk::base::Error> Camera::error() const
{
    const auto told = [](ErrorCode code) { return kiosk::base::makeError(code, u"camera"_s); };
    switch (state()) {
    case CameraState::Missing: return told(ErrorCode::CameraMissing);
    case CameraState::Busy: return told(ErrorCode::CameraBusy);
    case CameraState::Lost: return told(ErrorCode::CameraLost);
    case CameraState::Failed: return told(ErrorCode::CameraFailed);
    case CameraState::Off:
    case CameraState::Starting:
    case CameraState::Running: break;
    }
    return std::nullopt;
}

} // namespace drivers::api
