#include "drivers/printer/cups_library.h"

#include <QLibrary>

namespace drivers::printer {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

constexpr int soVersion = 2;

kiosk::base::Result<CupsLibrary> load()
{
    QLibrary file(u"cups"_s, soVersion);
    CupsLibrary library;
#define DRIVERS_PRINTER_RESOLVE(function)                                                                    \
    library.function = reinterpret_cast<decltype(&::function)>(file.resolve(#function));                     \
    if (library.function == nullptr)                                                                         \
        return kiosk::base::fail(ErrorCode::PrinterFailed, u"printer.library"_s, file.errorString());
    DRIVERS_PRINTER_CUPS_FUNCTIONS(DRIVERS_PRINTER_RESOLVE)
#undef DRIVERS_PRINTER_RESOLVE
    return library;
}

} // namespace

kiosk::base::Result<const CupsLibrary*> cupsLibrary()
{
    static const auto loaded = load();
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    return &*loaded;
}

} // namespace drivers::printer
