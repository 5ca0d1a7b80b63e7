// Where the practice world keeps its things within its folder.
#pragma once

#include <QString>

namespace provisioning::practice::world {

inline QString keysFolder(const QString& folder)
{
    return folder + QStringLiteral("/keys");
}

// The screen's own: the newest profile version it has accepted.
inline QString kioskFolder(const QString& folder)
{
    return folder + QStringLiteral("/kiosk");
}

// The simulated printer's: its mood and its slips.
inline QString printerFolder(const QString& folder)
{
    return folder + QStringLiteral("/printer");
}

// The slot of the kiosk's card reader.
inline QString cardFolder(const QString& folder)
{
    return folder + QStringLiteral("/card");
}

// What is held before the kiosk's camera.
inline QString cameraFolder(const QString& folder)
{
    return folder + QStringLiteral("/camera");
}

// The kiosk's USB slots.
inline QString tokenFolder(const QString& folder)
{
    return folder + QStringLiteral("/tokens");
}

// The authorities above the practice tokens.
inline QString authoritiesFolder(const QString& folder)
{
    return folder + QStringLiteral("/pki");
}

// $XDG_STATE_HOME/motcua-practice, or ~/.local/state/motcua-practice.
QString usualFolder();

} // namespace provisioning::practice::world
