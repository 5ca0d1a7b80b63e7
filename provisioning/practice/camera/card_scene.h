// What the practice camera sees: a desk, and a card that a hand holds before it. Pure; any thread.
#pragma once

#include <QImage>
#include <QString>

namespace provisioning::practice::camera {

// One picture of 640 by 480 as the live view takes it. Without a text there is only the desk. The hand is not
// quite still: `moment` counts pictures.
QImage sceneOf(const QString& qrText, int moment);

} // namespace provisioning::practice::camera
