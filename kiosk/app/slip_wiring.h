// Where a kiosk's slips are printed, by its profile.
#pragma once

#include "kiosk/app/screen_options.h"
#include "kiosk/app/slip_printer.h"
#include "kiosk/ui/premises.h"

namespace kiosk::app {

// Null where the profile names no printer. Nothing is opened or loaded yet.
std::unique_ptr<SlipPrinter> slipPrinterOf(const provisioning::profile::Printer& printer,
                                           const ScreenOptions& options, const ui::Premises& premises);

} // namespace kiosk::app
