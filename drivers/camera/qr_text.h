// The bytes of a QR code, or the text a scanner typed, as values. The text is hostile: everything here is
// pure, bounded by `longestText`, and takes any bytes.
#pragma once

#include "drivers/api/qr_reading.h"

namespace drivers::camera {

// Far above any identity card's (some 300 bytes): more is foreign, and not looked into.
inline constexpr qsizetype longestText = 1024;

// Through which hands the text has gone: a scanner that types damages what a camera does not.
enum class QrRoad { Camera, TypingScanner };

api::QrContent parse(const QByteArray& bytes, QrRoad road = QrRoad::Camera);

api::QrReading readingOf(const QByteArray& bytes, QrRoad road = QrRoad::Camera);

} // namespace drivers::camera
