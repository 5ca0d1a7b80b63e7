// What is installed on a machine and makes it one certain kiosk: the root key, the signed profile, the
// device's own certificate and key. Read once at start-up.
//
// Blocking file work of a few milliseconds; call it before the first window, or on a worker.
#pragma once

#include "kiosk/base/result.h"
#include "kiosk/crypto/jws.h"
#include "kiosk/crypto/keys.h"
#include "provisioning/profile/profile.h"

#include <QString>

namespace provisioning::profile {

struct Installation {
    QString rootPem;              // public key of the province, e.g. /etc/motcua/root.pem
    QString profileJws;           // the signed profile
    QString deviceCertificate;    // PEM
    QString deviceKey;            // PEM, not open to others
    QString stateDirectory;       // exists and can be written; remembers the newest version seen
    bool requireRootOwned = true; // the root key must be owned by root and writable by root only
};

// All of it in one folder under its usual names, owned by anyone.
Installation installationIn(const QString& folder, const QString& stateDirectory);
// Where a machine's own lies.
Installation machineInstallation();

struct InstalledProfile {
    kiosk::crypto::PublicKey root; // that signed the profile
    Profile profile;
    kiosk::crypto::Certificate deviceCertificate;
    kiosk::crypto::PrivateKey deviceKey;
};

// Everything holds or nothing is given. Errors, in the order of the checks: RootMissing, ProfileMissing,
// ProfileMalformed, ProfileForged, ProfileField (detail: JSON pointer), DeviceKeyMissing, ProfileDevice,
// ProfileRolledBack, StorageFailed. On success the profile's version is remembered durably.
kiosk::base::Result<InstalledProfile> readInstallation(const Installation& installation);

// The header a profile must have: typ "motcua-profile", no kid, 1 MiB at most.
kiosk::crypto::JwsRules profileSignatureRules();

} // namespace provisioning::profile
