// A printer of receipts as the kiosk sees it.
//
// print() returns at once and works on the printer's own thread, where the future finishes, always: continue
// with a QFutureWatcher. One job is under way at a time, in the order they were made. Nothing is opened or
// loaded before the first print().
#pragma once

#include "kiosk/base/error.h"

#include <QByteArray>
#include <QFuture>

#include <optional>

namespace drivers::api {

// One page, black on white, in the printer's own dots: the whole sheet with its margins, so its size on paper
// is dots / dotsPerInch.
struct PrintPage {
    int width = 0; // dots
    int height = 0;
    int dotsPerInch = 0;
    QByteArray bits; // rows from the top, each filled up to a whole byte; the highest bit is left; 1 is black

    [[nodiscard]] int bytesPerRow() const { return (width + 7) / 8; }
    bool operator==(const PrintPage&) const = default;
};

struct PrintJob {
    PrintPage page;
};

enum class PrintOutcome {
    Printed,
    NotPrinted, // and it will not be printed later
    Unknown,    // it may have been, in whole or in part
};

struct PrintReport {
    PrintOutcome outcome = PrintOutcome::Unknown;
    // Exactly when it is not Printed. NotPrinted: PrinterNoPaper, PrinterJammed, PrinterOff, PrinterFailed,
    // CallCancelled; Unknown: PrinterUnknown.
    std::optional<kiosk::base::Error> error;
};

class Printer {
public:
    // Forgets everything, and waits until that is done.
    virtual ~Printer() = default;

    virtual QFuture<PrintReport> print(const PrintJob& job) = 0;
    // The person has left: what is not on paper yet shall never be. Jobs that wait or are under way finish as
    // soon as they can. Any thread; returns at once.
    virtual void forget() = 0;
};

} // namespace drivers::api
