// A QR code (ISO/IEC 18004) as modules, without its quiet zone. Error correction M: a slip gets folded.
#pragma once

#include "kiosk/base/result.h"

#include <QByteArray>
#include <QString>

namespace kiosk::receipt {

struct QrCode {
    // The white margin a reader needs on each side, in modules (5.3.8 of the standard).
    static constexpr int quietZone = 4;

    int side = 0;       // modules
    QByteArray modules; // side * side, row by row; 1 is dark

    [[nodiscard]] bool isDark(int x, int y) const { return modules.at(qsizetype{y} * side + x) != 0; }
};

// Internal when the text is empty or does not fit.
base::Result<QrCode> qrCodeOf(const QString& text);

} // namespace kiosk::receipt
