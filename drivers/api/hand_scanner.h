// A hand-held scanner that types what it reads like a keyboard.
#pragma once

#include "drivers/api/qr_reading.h"

namespace drivers::api {

class HandScanner {
public:
    virtual ~HandScanner() = default;

    // What was typed between two Enters, as the keys came. Pure: any thread, no side effect, microseconds.
    [[nodiscard]] virtual QrReading read(const QString& typed) const = 0;
};

} // namespace drivers::api
