#include "drivers/api/chip.h"

namespace drivers::api {

ChipReader::~ChipReader() = default;

} // namespace drivers::api
