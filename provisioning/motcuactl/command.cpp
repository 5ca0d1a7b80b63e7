#include "provisioning/motcuactl/command.h"

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

Exit exitOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ChipServiceMissing:
    case ErrorCode::ReaderMissing:
    case ErrorCode::ReaderBusy:
    case ErrorCode::CameraMissing:
    case ErrorCode::CameraBusy:
    case ErrorCode::TokenMissing:
    case ErrorCode::TokenModuleMissing:
    case ErrorCode::QueueBusy:
    case ErrorCode::QueueDraining:
    case ErrorCode::LineDown:
    case ErrorCode::LineCutMidway:
    case ErrorCode::PortalTimeout:
    case ErrorCode::PortalBusy:
    case ErrorCode::PortalMaintenance: return Exit::Missing;
    default: return Exit::Failed;
    }
}

} // namespace

Answer failure(const QString& code, const QString& message, Exit exit)
{
    return {QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}}, message,
            exit};
}

Answer failure(const kiosk::base::Error& error, const QString& message)
{
    return failure(kiosk::base::codeName(error.code), message, exitOf(error.code));
}

} // namespace provisioning::motcuactl
