// Lets this process, and what it starts, see a kiosk installed in /etc/motcua and /var/lib/motcua, and nobody
// else.
//
// A private mount namespace with an overlay, so nothing of the machine is touched. Call before any thread is
// made.
#pragma once

#include <QString>

namespace bench {

// Mounts `configuration` (root.pem, profile.jws, keys.jws, device.pem, device.key) as /etc/motcua and an
// empty /var/lib/motcua. False, with the reason on standard error, where the system allows no mounts.
bool enterInstalledKiosk(const QString& configuration, const QString& scratch);

// Lets go of the scratch folder so that it can be removed.
void leaveInstalledKiosk(const QString& scratch);

} // namespace bench
