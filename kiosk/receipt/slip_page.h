// A slip as one page of dots, so that every letter prints whatever the printer's own fonts hold.
#pragma once

#include "drivers/api/printer.h"
#include "kiosk/base/result.h"
#include "kiosk/receipt/slip.h"

#include <optional>

namespace kiosk::receipt {

// The paper, in millimetres.
struct Sheet {
    double width;
    std::optional<double> height; // none: a roll, cut off below the last line
    double margin;                // left, right and above; no printer reaches the edges
    double scale;                 // of all lettering; smaller when the words would not fit
    int dotsPerInch;
};

// A roll of 80 mm, of which such printers reach 72.
Sheet slip80(int dotsPerInch);
Sheet a5(int dotsPerInch);
Sheet a4(int dotsPerInch);

// Any thread, with a QGuiApplication; some milliseconds. The application has loaded the family "Noto Sans",
// regular and bold; Internal when it has not, when the QR text is unfit, and for words that no sheet holds.
base::Result<drivers::api::PrintPage> slipPage(const Slip& slip, const Sheet& sheet);

} // namespace kiosk::receipt
