#include "drivers/api/voice.h"

namespace drivers::api {

Voice::~Voice() = default;

} // namespace drivers::api
