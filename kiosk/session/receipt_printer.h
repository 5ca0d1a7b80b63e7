// Prints the slip of a journey. The session decides when; the words, the layout and the device belong to
// whoever implements it (kiosk/app), because they lie above and beside the session.
//
// GUI thread. print() returns at once; its future finishes on another thread, always.
#pragma once

#include "drivers/api/printer.h"
#include "kiosk/flow/journey.h"

namespace kiosk::session {

class ReceiptPrinter {
public:
    virtual ~ReceiptPrinter() = default;

    // The slip of what the journey has reached: a registration or a recovery that is complete, or a
    // registration put off until later. Marked as printed again when an earlier one of this session came out,
    // or may have. A slip that cannot be drawn is NotPrinted with Internal.
    virtual QFuture<drivers::api::PrintReport> print(const flow::Journey& journey) = 0;
    // The session is over: what is not on paper yet shall never be.
    virtual void forget() = 0;
};

} // namespace kiosk::session
