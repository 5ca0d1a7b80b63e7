// Which queue a command means, and with what authority: from --spool, --profile with --root, --practice, or
// the installed kiosk.
#pragma once

#include "offline-queue/key_set.h"
#include "offline-queue/outbox.h"
#include "provisioning/profile/installation.h"

#include <memory>
#include <string>

namespace provisioning::motcuactl {

// As given on the line; empty: not given.
struct QueueLine {
    std::string spool;
    std::string profile;
    std::string root;
    bool practice = false;
};

struct QueuePlace {
    profile::InstalledProfile installed;
    QString spool;
    QString keySet; // the file that may lie beside the profile
    outbox::SpoolOwner owner;
};

// Where a command that only looks finds the spool; it needs no profile when the line names a spool. With
// --practice the spool must be the practice kiosk's.
kiosk::base::Result<QString> spoolOf(const QueueLine& line);
// What a command that writes needs. The errors of readInstallation(), and PracticeMissing as StorageFailed
// with that word as its detail.
kiosk::base::Result<QueuePlace> placeOf(const QueueLine& line);
// Opens the spool, and takes the key set that lies beside the profile (keys.jws) when there is one.
kiosk::base::Result<std::unique_ptr<outbox::Spool>> openSpool(const QueuePlace& place);

} // namespace provisioning::motcuactl
