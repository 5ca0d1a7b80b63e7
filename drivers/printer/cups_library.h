// libcups, loaded when the first receipt is printed: it brings a dozen libraries of its own (GnuTLS,
// Kerberos, Avahi), which a kiosk that has not printed yet shall not pay for at its start.
#pragma once

#include "kiosk/base/result.h"

#include <cups/cups.h>

namespace drivers::printer {

// Every function of libcups this folder calls, under its own name.
#define DRIVERS_PRINTER_CUPS_FUNCTIONS(each)                                                                 \
    each(cupsDoRequest) each(cupsGetResponse) each(cupsSendRequest) each(cupsServer)                         \
        each(cupsSetPasswordCB2) each(cupsUser) each(cupsWriteRequestData) each(httpClose)                   \
            each(httpConnect2) each(httpSetTimeout) each(ippAddBoolean) each(ippAddInteger)                  \
                each(ippAddString) each(ippAddStrings) each(ippDelete) each(ippErrorString)                  \
                    each(ippFindAttribute) each(ippGetBoolean) each(ippGetCount) each(ippGetInteger)         \
                        each(ippGetStatusCode) each(ippGetString) each(ippNewRequest) each(ippPort)

struct CupsLibrary {
#define DRIVERS_PRINTER_MEMBER(function) decltype(&::function) function = nullptr;
    DRIVERS_PRINTER_CUPS_FUNCTIONS(DRIVERS_PRINTER_MEMBER)
#undef DRIVERS_PRINTER_MEMBER
};

// The one of this process; it stays loaded. PrinterFailed when the library is not installed.
kiosk::base::Result<const CupsLibrary*> cupsLibrary();

} // namespace drivers::printer
