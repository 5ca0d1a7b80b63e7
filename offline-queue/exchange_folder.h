// The queue on a stick: out, to be committed by a receiver elsewhere, and its receipts in
// (docs/envelope.md, 5).
//
// Blocking. Both may be repeated; nothing is deleted here before its receipt has verified and is durable.
#pragma once

#include "offline-queue/device_key.h"
#include "offline-queue/spool.h"

namespace outbox {

struct Exported {
    int written = 0;
    int present = 0; // there already, byte for byte
    int damaged = 0; // left out
};

// What waits and what was set aside. StorageFailed, QueueFull: the stick's.
kiosk::base::Result<Exported> exportTo(const QString& folder, Spool& spool, const DeviceKey& key);

struct Imported {
    int accepted = 0; // settled now
    int known = 0;    // their envelopes are gone already
    int forged = 0;   // nothing was done with them
};

// Takes the portal's key set first, when a newer one lies on the stick (keys.jws). Under the lock of the
// drain: QueueDraining. StorageFailed when the folder has nothing of this device; SealingKeysMissing when
// there is no key set, neither here nor there.
kiosk::base::Result<Imported> importFrom(const QString& folder, Spool& spool,
                                         const kiosk::crypto::PublicKey& keysRoot);

} // namespace outbox
