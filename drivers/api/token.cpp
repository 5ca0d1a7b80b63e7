#include "drivers/api/token.h"

namespace drivers::api {

TokenReader::~TokenReader() = default;

} // namespace drivers::api
