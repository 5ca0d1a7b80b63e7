#include "provisioning/practice/world/session_bus.h"

#include <QFileInfo>

namespace provisioning::practice::world {

void leaveNoBusBehind()
{
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const auto isRunning = !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
    if (!isRunning && !qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

} // namespace provisioning::practice::world
