// Searches the memory of a process for a secret, without holding the secret itself.
//
// A marker is kept masked, and compared without ever being put together. Not for several threads.
#pragma once

#include "kiosk/base/secure_bytes.h"

#include <QByteArray>

#include <sys/types.h>

namespace tests {

// A marker of 24 characters, each masked; another one for each `kind`.
QByteArray maskedMarker(char kind);

kiosk::base::SecureBytes unmasked(const QByteArray& marker);

// How often the marker stands in the readable mappings of a process, 0 being this one; -1 when they may not
// be read.
qsizetype occurrences(const QByteArray& marker, pid_t process = 0);

} // namespace tests
