#include "drivers/camera/typing_scanner.h"

#include "drivers/camera/qr_text.h"

namespace drivers::camera {

api::QrReading TypingScanner::read(const QString& typed) const
{
    return readingOf(typed.toUtf8(), QrRoad::TypingScanner);
}

} // namespace drivers::camera
