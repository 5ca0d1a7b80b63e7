// Writes a clip any player knows: Motion JPEG in AVI (RIFF), one key frame after the other, no sound.
#pragma once

#include <QImage>
#include <QList>
#include <QString>

namespace corpus {

// All frames are of the first one's size. False when the file could not be written.
bool writeClip(const QString& file, const QList<QImage>& frames, int framesPerSecond);

} // namespace corpus
