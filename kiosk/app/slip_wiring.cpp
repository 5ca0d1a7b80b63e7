#include "kiosk/app/slip_wiring.h"

#include "drivers/printer/cups_printer.h"
#include "kiosk/ui/slip_words.h"
#include "provisioning/profile/profile.h"

namespace kiosk::app {

namespace {

receipt::Sheet sheetOf(const provisioning::profile::Printer& printer)
{
    using provisioning::profile::Paper;
    switch (printer.paper) {
    case Paper::Slip80: break;
    case Paper::A5: return receipt::a5(printer.dotsPerInch);
    case Paper::A4: return receipt::a4(printer.dotsPerInch);
    }
    return receipt::slip80(printer.dotsPerInch);
}

} // namespace

std::unique_ptr<SlipPrinter> slipPrinterOf(const provisioning::profile::Printer& printer,
                                           const ScreenOptions& options, const ui::Premises& premises)
{
    if (!printer.queue)
        return nullptr;
    SlipPrinter::MakeDevice makeDevice = options.makePrinter;
    if (!makeDevice)
        makeDevice = [queue = *printer.queue]() -> std::unique_ptr<drivers::api::Printer> {
            return std::make_unique<drivers::printer::CupsPrinter>(
                drivers::printer::CupsPlace{.queue = queue, .server = {}});
        };
    return std::make_unique<SlipPrinter>(makeDevice, sheetOf(printer),
                                         [premises](const flow::Journey& journey, bool again) {
                                             return ui::slipWords(journey, premises, again);
                                         });
}

} // namespace kiosk::app
