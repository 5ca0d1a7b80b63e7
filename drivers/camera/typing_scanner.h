// Reads what a hand-held scanner has typed (README: what such scanners do to Vietnamese).
#pragma once

#include "drivers/api/hand_scanner.h"

namespace drivers::camera {

class TypingScanner final : public api::HandScanner {
public:
    [[nodiscard]] api::QrReading read(const QString& typed) const override;
};

} // namespace drivers::camera
