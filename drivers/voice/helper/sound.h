// Sound in memory, and where it comes from: WAV.
#pragma once

#include "kiosk/base/result.h"

#include <QByteArray>

namespace drivers::voice {

// One channel of signed 16-bit samples, little-endian.
struct Sound {
    int rate = 0; // samples a second
    QByteArray samples;
};

enum class WavKind {
    File,   // whole: one that was cut off is damaged
    Stream, // written before its length was known
};

// PCM of 16 bits, one or two channels (made one), 8 000 to 96 000 samples a second. Internal: anything else.
kiosk::base::Result<Sound> soundFromWav(const QByteArray& wav, WavKind kind);

} // namespace drivers::voice
