// A page of dots as a PDF 1.4 file (ISO 32000-1): one page of the page's true size, one image, no metadata.
#pragma once

#include "drivers/api/printer.h"

namespace drivers::api {

QByteArray pdfOf(const PrintPage& page);

} // namespace drivers::api
