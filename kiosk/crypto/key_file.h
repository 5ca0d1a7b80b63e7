// Reading the few small files that trust rests on.
//
// Blocking; call at start-up or from a worker, never from the GUI thread once a window is up.
#pragma once

#include "kiosk/base/secure_bytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace kiosk::crypto {

enum class Ownership {
    RootOnly, // owned by root, and neither group nor others may write (an installed kiosk)
    Anyone,   // tests, motcuactl and practice, which any user may run
};

// The bytes of a regular file, checked and read through one descriptor so that nothing can be swapped in
// between. Nothing when it is missing, unreadable, larger than `maximumSize` bytes or not owned as demanded.
std::optional<QByteArray> readTrustedFile(const QString& path, Ownership ownership, qsizetype maximumSize);

// The same for a secret file, into locked memory. Others may not touch it, and only its owner may
// write it (a service group may read).
std::optional<base::SecureBytes> readSecretFile(const QString& path, std::size_t maximumSize);

} // namespace kiosk::crypto
